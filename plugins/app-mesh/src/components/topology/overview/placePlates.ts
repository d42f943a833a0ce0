import type { LayoutBox, LayoutRect } from '@crossmesh/plugin-app-mesh-common';
import { levelOf } from '../culling/levelOf';
import { overlaps } from '../culling/rects';
import { type Plate, placeWords } from './placeWords';
import type { PlateWord } from './plateWords';

/** In pixels of the screen. */
const WIDTH = { most: 300, line: 560 };
const INSET = 8;
const GAP = 6;
/** The least room inside of a box for all words, and for a name alone. */
const ROOM = { all: 112, name: 56 };

/** A plate, with its top left corner in the drawing. */
export interface PlacedPlate extends Plate {
  x: number;
  y: number;
}

/** Where a plate would like to be, in pixels of the screen. */
function* wishes(
  own: LayoutRect,
  words: PlateWord[],
  isTitle: boolean,
): Generator<PlacedPlate & { isInside: boolean }> {
  const inside = own.width - 2 * INSET;
  const left = own.x + INSET;
  const top = own.y + INSET;
  if (isTitle && inside >= ROOM.name) {
    // Boxes with names begin right below the account's upper border.
    const plate = placeWords(words, true, Math.min(WIDTH.line, inside));
    yield { ...plate, x: left, y: own.y - plate.height / 2, isInside: true };
    return;
  }
  const all = placeWords(words, false, WIDTH.most);
  const name = words.slice(0, 1);
  if (inside >= ROOM.all) {
    const plate = placeWords(words, false, Math.min(WIDTH.most, inside));
    if (plate.height + 2 * INSET <= own.height) {
      yield { ...plate, x: left, y: top, isInside: true };
    }
  }
  yield { ...all, x: own.x + own.width + GAP, y: top, isInside: false };
  yield { ...all, x: own.x - all.width - GAP, y: top, isInside: false };
  yield { ...all, x: own.x, y: own.y - all.height - GAP, isInside: false };
  yield { ...all, x: own.x, y: own.y + own.height + GAP, isInside: false };
  if (inside >= ROOM.name) {
    const plate = placeWords(name, false, inside);
    if (plate.height + 2 * INSET <= own.height) {
      yield { ...plate, x: left, y: top, isInside: true };
    }
  }
  const short = placeWords(name, false, WIDTH.most);
  yield { ...short, x: own.x, y: own.y - short.height - GAP, isInside: false };
}

/**
 * Puts a plate to each account where it covers neither another plate nor another account: inside, beside,
 * above or below, or else the name alone. None lies above or below the whole drawing, where it could not be
 * seen.
 *
 * @param height - of the drawing, in its own pixels
 * @param scale - pixels of the screen for each of the drawing
 * @returns one for each box; undefined where there is no room for it
 */
export function placePlates(
  items: { box: LayoutBox; words: PlateWord[] }[],
  height: number,
  scale: number,
): (PlacedPlate | undefined)[] {
  const isTitle = levelOf(scale) === 'boxes';
  const boxes = items.map(({ box }) => ({
    x: box.x * scale,
    y: box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
  }));
  const taken: LayoutRect[] = [];
  return items.map(({ words }, index) => {
    for (const { isInside, ...plate } of wishes(boxes[index], words, isTitle)) {
      const isFree =
        taken.every(other => !overlaps(other, plate)) &&
        (isInside ||
          (plate.y >= 0 && plate.y + plate.height <= height * scale)) &&
        (isInside ||
          boxes.every((box, at) => at === index || !overlaps(box, plate)));
      if (isFree) {
        taken.push(plate);
        return { ...plate, x: plate.x / scale, y: plate.y / scale };
      }
    }
    return undefined;
  });
}
