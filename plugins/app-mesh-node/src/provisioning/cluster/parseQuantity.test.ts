import { parseQuantity } from './parseQuantity';

describe('parseQuantity', () => {
  it.each([
    ['500m', 0.5],
    [0.5, 0.5],
    ['1Gi', 1024 ** 3],
    ['1G', 1e9],
    ['1e3', 1000],
    ['12', 12],
    ['many', undefined],
    ['1Xi', undefined],
    ['', undefined],
    ['1.2.3', undefined],
  ])('reads %p as %p', (quantity, value) => {
    expect(parseQuantity(quantity)).toBe(value);
  });
});
