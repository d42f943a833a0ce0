import { isotonicPlaces } from './isotonicPlaces';

describe('isotonicPlaces', () => {
  it('gives everybody their wish where there is room', () => {
    expect(isotonicPlaces([0, 50, 200], [40, 40, 40])).toEqual([0, 50, 200]);
  });

  it('shares the deviation among those who want the same place', () => {
    expect(isotonicPlaces([100, 100], [40, 40])).toEqual([80, 120]);
  });

  it('keeps the order of those who want to pass each other', () => {
    expect(isotonicPlaces([100, 0, 50], [10, 10, 10])).toEqual([40, 50, 60]);
  });

  it('places nobody where there is nobody', () => {
    expect(isotonicPlaces([], [])).toEqual([]);
  });
});
