import type { LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import { fitText } from '../../../lib/fitText';
import { measureText } from '../../../lib/measureText';
import type { PlateWord } from './plateWords';

const FONTS = {
  title: '600 13px system-ui',
  count: '400 11.5px system-ui',
  wrong: '400 11.5px system-ui',
};
const LINE = 17;
const PADDING = 10;

/** A piece of text with its place on a plate. */
export interface PlacedWord extends PlateWord {
  x: number;
  y: number;
}

/** A plate with its words, in pixels of the screen. */
export interface Plate extends LayoutSize {
  words: PlacedWord[];
}

/**
 * Puts words onto a plate, side by side or one below the other.
 *
 * @param most - the widest that a plate may be
 */
export function placeWords(
  words: PlateWord[],
  isOneLine: boolean,
  most: number,
): Plate {
  const plate: Plate = { words: [], width: 0, height: PADDING + 3 };
  let x = PADDING;
  let y = PADDING + 9;
  for (const { text, tone } of words) {
    const room = most - PADDING - x;
    if (room < 30) {
      break;
    }
    const fitted = fitText(text, room, FONTS[tone]);
    const end = x + Math.ceil(measureText(fitted, FONTS[tone]));
    plate.words.push({ text: fitted, tone, x, y });
    plate.width = Math.max(plate.width, end + PADDING);
    if (isOneLine) {
      x = end + PADDING;
    } else {
      y += LINE;
      plate.height += LINE;
    }
  }
  return isOneLine ? { ...plate, height: plate.height + LINE } : plate;
}
