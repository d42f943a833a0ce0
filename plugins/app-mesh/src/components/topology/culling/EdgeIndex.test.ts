import fc from 'fast-check';
import { EdgeIndex } from './EdgeIndex';

describe('EdgeIndex', () => {
  const index = new EdgeIndex([
    { id: 'across', path: 'M0 0L100 0' },
    { id: 'down', path: 'M0 0Q50 0 50 50L50 400' },
    { id: 'below', path: 'M-20.5 900L0.5 900' },
  ]);
  const within = (x: number, y: number, width = 10, height = 10) =>
    index.within({ x, y, width, height }).map(({ id }) => id);

  it('finds what passes through without having a corner there', () => {
    expect(within(60, -5)).toEqual(['across']);
    expect(within(45, 200)).toEqual(['down']);
  });

  it('does not find what only its bounds reach', () => {
    expect(within(0, 200)).toEqual([]);
    expect(within(-40, 880, 100, 100)).toEqual(['below']);
  });

  it('finds an edge wherever one of its corners is', () => {
    const coordinate = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), {
          minLength: 2,
          maxLength: 8,
        }),
        points => {
          const [start, ...rest] = points.map(point => point.join(' '));
          const one = new EdgeIndex([
            { id: 'one', path: `M${start}L${rest.join('L')}` },
          ]);
          for (const [x, y] of points) {
            expect(
              one.within({ x: x - 1, y: y - 1, width: 2, height: 2 }),
            ).toHaveLength(1);
          }
        },
      ),
    );
  });
});
