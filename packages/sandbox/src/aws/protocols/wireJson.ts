/** JSON as AWS writes it: timestamps are seconds since the epoch. */
export function wireJson(value: unknown): string {
  return JSON.stringify(toWire(value));
}

function toWire(value: unknown): unknown {
  if (value instanceof Date) {
    return value.getTime() / 1000;
  }
  if (Array.isArray(value)) {
    return value.map(toWire);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, toWire(entry)]),
    );
  }
  return value;
}
