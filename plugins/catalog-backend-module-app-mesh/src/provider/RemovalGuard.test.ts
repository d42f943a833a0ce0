import { RemovalGuard } from './RemovalGuard';

const REFS = Array.from(
  { length: 20 },
  (_, index) => `resource:default/${index}`,
);

function guarded() {
  const guard = new RemovalGuard({ share: 0.25 });
  guard.applied(REFS, { removed: true });
  return guard;
}

describe('RemovalGuard', () => {
  it('lets few go at once, and a share that is allowed', () => {
    expect(guarded().allows(REFS.slice(5))).toBe(true);
    const guard = new RemovalGuard({ share: 0.5 });
    guard.applied(REFS, { removed: true });
    expect(guard.allows(REFS.slice(10))).toBe(true);
  });

  it('lets many go only when two rounds agree on which', () => {
    const guard = guarded();
    expect(guard.allows(REFS.slice(10))).toBe(false);
    expect(guard.allows(REFS.slice(10))).toBe(true);
  });

  it('begins anew when the second round disagrees', () => {
    const guard = guarded();
    expect(guard.allows([])).toBe(false);
    expect(guard.allows(REFS)).toBe(true);
    expect(guard.allows([])).toBe(false);
    expect(guard.allows(REFS.slice(12))).toBe(false);
  });
});
