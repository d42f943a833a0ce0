import { isGone } from './isGone';

const MESH = { region: 'us-west-2', meshOwner: 'o', meshName: 'yelb' };

describe('isGone', () => {
  it('believes the owner, and nobody else while the owner is silent', () => {
    expect(isGone(MESH, ['o'], ['o', 'c'])).toBe(true);
    expect(isGone(MESH, ['c'], ['o', 'c'])).toBe(false);
  });

  it('needs everybody where the owner is not configured', () => {
    expect(isGone(MESH, ['c', 'd'], ['c', 'd'])).toBe(true);
    expect(isGone(MESH, ['c'], ['c', 'd'])).toBe(false);
  });
});
