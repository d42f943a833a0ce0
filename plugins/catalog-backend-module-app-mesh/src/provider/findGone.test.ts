import { findGone } from './findGone';

const THERE = Array.from(
  { length: 20 },
  (_, index) => `resource:default/${index}`,
);

describe('findGone', () => {
  it('lets few go, and a share that is allowed', () => {
    const find = (wanted: string[], share: number) =>
      findGone({ there: THERE, wanted, share });
    expect(find(THERE, 0)).toBeUndefined();
    expect(find(THERE.slice(5), 0)).toBeUndefined();
    expect(find(THERE.slice(10), 0.5)).toBeUndefined();
  });

  it('names those that are too many, in whatever order they were told', () => {
    const find = (there: string[]) =>
      findGone({ there, wanted: THERE.slice(10), share: 0.25 });
    expect(find(THERE)).toHaveLength(10);
    expect(find([...THERE].reverse())).toEqual(find(THERE));
  });
});
