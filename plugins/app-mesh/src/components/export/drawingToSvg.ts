import type { LayoutSize } from '@crossmesh/plugin-app-mesh-common';

/** What a style sheet may decide of a shape or a text. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
];

/** Attributes that mean something only inside of the page. */
const PAGE_ONLY = /^(class|style|tabindex|role|aria-.*|data-.*)$/;

function copyStyles(from: Element, to: Element): void {
  const computed = window.getComputedStyle(from);
  for (const { name } of Array.from(to.attributes)) {
    if (PAGE_ONLY.test(name)) {
      to.removeAttribute(name);
    }
  }
  for (const property of PROPERTIES) {
    const value = computed.getPropertyValue(property);
    if (value) {
      to.setAttribute(property, value);
    }
  }
  Array.from(from.children).forEach((child, index) =>
    copyStyles(child, to.children[index]),
  );
}

/**
 * The drawing as an SVG file of its own: whole, at its natural size, with the colours of the theme that it
 * is seen in.
 *
 * @param size - of the drawing itself, in pixels
 */
export function drawingToSvg(svg: SVGSVGElement, size: LayoutSize): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copyStyles(svg, copy);
  const { width, height } = size;
  const attributes = {
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
  };
  for (const [name, value] of Object.entries(attributes)) {
    copy.setAttribute(name, value);
  }
  copy.querySelector(':scope > g')?.removeAttribute('transform');
  const ground = document.createElementNS(copy.namespaceURI, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute(
    'fill',
    window.getComputedStyle(svg).backgroundColor || 'none',
  );
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}
