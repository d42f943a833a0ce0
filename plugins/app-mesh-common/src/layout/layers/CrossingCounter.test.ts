import { CrossingCounter } from './CrossingCounter';

describe('CrossingCounter', () => {
  it('counts pairs whose right places are the other way round', () => {
    const counter = new CrossingCounter();
    expect(counter.count([0, 1, 2], [1, 1, 1], 3)).toBe(0);
    expect(counter.count([2, 1, 0], [1, 1, 1], 3)).toBe(3);
  });

  it('counts edges that arrive at one place not, and others by their weight', () => {
    const counter = new CrossingCounter();
    expect(counter.count([1, 1], [1, 1], 2)).toBe(0);
    expect(counter.count([1, 0], [2, 3], 2)).toBe(6);
  });

  it('forgets what it counted before', () => {
    const counter = new CrossingCounter();
    counter.count([4, 3, 2, 1, 0], [1, 1, 1, 1, 1], 5);
    expect(counter.count([0, 1], [1, 1], 2)).toBe(0);
  });
});
