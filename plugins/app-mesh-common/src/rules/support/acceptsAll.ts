/** Whether a match accepts every call of its type. */
export function acceptsAll(match: Record<string, unknown>): boolean {
  return Object.entries(match).every(
    ([field, value]) =>
      value === undefined ||
      (field === 'prefix' && value === '/') ||
      (Array.isArray(value) && value.length === 0),
  );
}
