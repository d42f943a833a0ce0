import { invitationHoursLeft } from './invitationHoursLeft';

const SENT = new Date('2026-01-01T00:00:00Z');

describe('invitationHoursLeft', () => {
  it.each([
    ['2026-01-01T00:00:00Z', 12],
    ['2026-01-01T11:30:00Z', 0.5],
    ['2026-01-01T13:00:00Z', -1],
  ])('at %s', (now, hours) => {
    expect(
      invitationHoursLeft({ invitationTimestamp: SENT }, Date.parse(now)),
    ).toBe(hours);
  });

  it('does not know without a time', () => {
    expect(invitationHoursLeft({})).toBeUndefined();
  });
});
