import { SeededIds } from './SeededIds';

describe('SeededIds', () => {
  it('repeats itself with the same seed alone', () => {
    const draw = (seed: number) => {
      const ids = SeededIds.create(seed);
      return [ids.uuid(), ids.key(16), ids.hex(8)];
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(0)).not.toEqual(draw(1));
  });

  it('makes ids of the usual forms, each once', () => {
    const ids = SeededIds.create(1);
    const uuids = Array.from({ length: 5000 }, () => ids.uuid());
    expect(new Set(uuids).size).toBe(uuids.length);
    for (const uuid of uuids) {
      expect(uuid).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
    expect(ids.key(16)).toMatch(/^[A-Z2-7]{16}$/);
  });
});
