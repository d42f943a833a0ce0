import { matchesSelector } from './matchesSelector';

const LABELS = { app: 'ui', tier: 'front' };

describe('matchesSelector', () => {
  it.each([
    [{ matchLabels: { app: 'ui' } }, true],
    [{ matchLabels: { app: 'ui', tier: 'back' } }, false],
    [{}, true],
    [undefined, false],
    [
      { matchExpressions: [{ key: 'app', operator: 'In', values: ['ui'] }] },
      true,
    ],
    [
      { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['ui'] }] },
      false,
    ],
    [
      { matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] },
      true,
    ],
    [{ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, true],
    [{ matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, false],
    [{ matchExpressions: [{ key: 'tier', operator: 'Odd' }] }, false],
  ])('%j: %p', (selector, matches) => {
    expect(matchesSelector(selector, LABELS)).toBe(matches);
  });
});
