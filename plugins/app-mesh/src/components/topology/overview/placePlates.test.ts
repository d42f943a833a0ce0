import type { LayoutBox } from '@crossmesh/plugin-app-mesh-common';
import fc from 'fast-check';
import { overlaps } from '../culling/rects';
import { placePlates } from './placePlates';
import type { PlateWord } from './plateWords';

const words: PlateWord[] = [
  { text: 'payments', tone: 'title' },
  { text: '111111111111', tone: 'count' },
  { text: '105 services', tone: 'count' },
  { text: '3 errors', tone: 'wrong' },
];
const box = (
  x: number,
  y: number,
  width: number,
  height: number,
): LayoutBox => ({
  accountId: `${x}`,
  meshOwner: false,
  titleHeight: 52,
  x,
  y,
  width,
  height,
});
const SCALE = 0.05;
const place = (boxes: LayoutBox[], scale = SCALE) =>
  placePlates(
    boxes.map(one => ({ box: one, words })),
    30_000,
    scale,
  );
const textOf = (plate: ReturnType<typeof place>[number]) =>
  plate?.words.map(({ text }) => text);

describe('placePlates', () => {
  it('says all inside of a box that is wide enough, and beside one that is not', () => {
    const [wide, narrow] = place([
      box(0, 0, 6_000, 9_000),
      box(9_000, 0, 600, 9_000),
    ]);
    expect(textOf(wide)).toEqual(words.map(({ text }) => text));
    expect(wide!.x).toBeLessThan(6_000);
    expect(textOf(narrow)).toEqual(words.map(({ text }) => text));
    expect(narrow!.x).toBeGreaterThan(9_600);
  });

  it('stays away from other accounts, and says no more than there is room for', () => {
    const plates = place(
      Array.from({ length: 5 }, (_, index) =>
        box(index * 2_100, 0, 2_000, 30_000),
      ),
    );
    expect(textOf(plates[0])).toEqual(words.map(({ text }) => text));
    expect(textOf(plates[2])).toEqual(['payments']);
    expect(textOf(plates[4])).toEqual(words.map(({ text }) => text));
  });

  it('is one line on the border where nodes have names', () => {
    const [plate] = place([box(0, 0, 6_000, 9_000)], 0.2);
    expect(new Set(plate!.words.map(({ y }) => y)).size).toBe(1);
    expect(plate!.y).toBeLessThan(0);
  });

  it('never covers another plate', () => {
    const side = fc.integer({ min: 100, max: 8_000 });
    const corner = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(corner, corner, side, side), { maxLength: 12 }),
        fc.constantFrom(0.01, 0.05, 0.2, 0.4),
        (rects, scale) => {
          const plates = place(
            rects.map(rect => box(...rect)),
            scale,
          ).flatMap(plate =>
            plate ? [{ ...plate, x: plate.x * scale, y: plate.y * scale }] : [],
          );
          plates.forEach((one, index) =>
            plates
              .slice(index + 1)
              .forEach(other => expect(overlaps(one, other)).toBe(false)),
          );
        },
      ),
    );
  });
});
