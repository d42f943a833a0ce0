import { measureText } from './measureText';

const ELLIPSIS = '…';

/**
 * Shortens a text at its end until it fits; SVG does not do that by itself.
 *
 * @param width - pixels at zoom 1
 * @param font - as in CSS, for example `600 13px system-ui`
 */
export function fitText(text: string, width: number, font: string): string {
  if (measureText(text, font) <= width) {
    return text;
  }
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measureText(text.slice(0, middle) + ELLIPSIS, font) <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return text.slice(0, low).trimEnd() + ELLIPSIS;
}
