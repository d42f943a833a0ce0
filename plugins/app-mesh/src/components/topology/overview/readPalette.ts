/** By what is painted: the colours of the style sheet, as `color` values of CSS. */
const COLORS = {
  box: 'color-mix(in srgb, var(--mesh-service) 5%, var(--mesh-card))',
  boxLine: 'color-mix(in srgb, var(--mesh-service) 30%, transparent)',
  ownerLine: 'color-mix(in srgb, var(--mesh-accent) 62%, transparent)',
  missingBox: 'color-mix(in srgb, var(--mesh-bad) 5%, var(--mesh-card))',
  missingLine: 'color-mix(in srgb, var(--mesh-bad) 50%, transparent)',
  card: 'var(--mesh-card)',
  badCard: 'color-mix(in srgb, var(--mesh-bad) 12%, var(--mesh-card))',
  fairCard: 'color-mix(in srgb, var(--mesh-fair) 12%, var(--mesh-card))',
  hair: 'color-mix(in srgb, var(--bui-fg-primary) 24%, transparent)',
  line: 'var(--mesh-line)',
  text: 'var(--bui-fg-primary)',
  accent: 'var(--mesh-accent)',
  found: 'var(--mesh-found)',
  good: 'var(--mesh-good)',
  fair: 'var(--mesh-fair)',
  bad: 'var(--mesh-bad)',
  gateway: 'var(--mesh-gateway)',
  service: 'var(--mesh-service)',
  router: 'var(--mesh-router)',
  workload: 'var(--mesh-workload)',
};

export type Palette = Record<keyof typeof COLORS, string> & {
  /** Family of the page's font. */
  font: string;
};

/**
 * A canvas knows no variables, so the browser works the colours out on an element.
 *
 * @param host - where the colours of the theme apply
 */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  host.append(probe);
  const computed = window.getComputedStyle(probe);
  const entries = Object.entries(COLORS).map(([name, color]) => {
    probe.style.color = color;
    return [name, computed.color];
  });
  probe.style.fontFamily = 'var(--bui-font-regular)';
  const font = computed.fontFamily || 'system-ui';
  probe.remove();
  return { ...Object.fromEntries(entries), font } as Palette;
}
