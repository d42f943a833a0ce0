function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(ordered);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, child]) => [field, ordered(child)]),
  );
}

/** A match as one text; equal matches give equal texts. */
export function matchText(match: Record<string, unknown>): string {
  return JSON.stringify(ordered(match));
}
