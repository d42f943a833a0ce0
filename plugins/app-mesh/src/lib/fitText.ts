import { measureText } from './measureText';

const ELLIPSIS = '…';

/** How much of what is kept comes from the start. Ends tell names of one family apart. */
const START = 0.55;

function keep(text: string, count: number): string {
  const start = Math.ceil(count * START);
  const end = text.slice(text.length - (count - start));
  return text.slice(0, start).trimEnd() + ELLIPSIS + end.trimStart();
}

/**
 * Shortens a text in its middle until it fits, so that a suffix such as a version stays; SVG does not do
 * that by itself.
 *
 * @param width - pixels at zoom 1
 * @param font - as in CSS, for example `600 13px system-ui`
 */
export function fitText(text: string, width: number, font: string): string {
  if (measureText(text, font) <= width) {
    return text;
  }
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measureText(keep(text, middle), font) <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low === 0 ? ELLIPSIS : keep(text, low);
}
