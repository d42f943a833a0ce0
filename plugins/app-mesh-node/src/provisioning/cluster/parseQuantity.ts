const FACTORS: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const QUANTITY = /^([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)([A-Za-z]*)$/;

/**
 * A Kubernetes quantity as a number, for example 0.5 of `500m`; undefined if it is none.
 */
export function parseQuantity(quantity: unknown): number | undefined {
  const [, digits, suffix = ''] = QUANTITY.exec(String(quantity)) ?? [];
  const factor = FACTORS[suffix];
  const value = Number(digits);
  return digits === undefined || factor === undefined || Number.isNaN(value)
    ? undefined
    : value * factor;
}
