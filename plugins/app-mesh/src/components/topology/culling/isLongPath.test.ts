import { isLongPath } from './isLongPath';

describe('isLongPath', () => {
  it.each([
    ['M0,0 L1,0', false],
    ['M0,0 L1900,0', false],
    ['M0,0 L0,1500 L900,1500', true],
    ['M-1500,0 L1500,0', true],
    ['M0,0 L700,0 L0,0 L700,0', true],
  ])('%s: %s', (path, expected) => {
    expect(isLongPath(path)).toBe(expected);
  });
});
