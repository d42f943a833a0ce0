let context: OffscreenCanvasRenderingContext2D | undefined;

/**
 * @param font - as in CSS, for example `600 13px system-ui`
 * @returns the width of a text in pixels; an estimate where there is no browser
 */
export function measureText(text: string, font: string): number {
  if (typeof OffscreenCanvas === 'undefined') {
    const size = Number(/(\d+(\.\d+)?)px/.exec(font)?.[1] ?? 12);
    return text.length * size * 0.56;
  }
  context ??= new OffscreenCanvas(1, 1).getContext('2d') ?? undefined;
  if (!context) {
    return 0;
  }
  context.font = font;
  return context.measureText(text).width;
}
