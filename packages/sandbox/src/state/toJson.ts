/** Keys by which `fromJson` knows what JSON has no form for. */
export const MARKS = ['$map', '$date', '$object'];

/** Plain data with maps and dates, as JSON that `fromJson` turns back. */
export function toJson(value: unknown): unknown {
  if (value instanceof Map) {
    return {
      $map: Array.from(value, ([key, entry]) => [toJson(key), toJson(entry)]),
    };
  }
  if (value instanceof Date) {
    return { $date: value.toISOString() };
  }
  if (Array.isArray(value)) {
    return value.map(toJson);
  }
  if (typeof value === 'object' && value !== null) {
    const entries: Record<string, unknown> = Object.create(null);
    for (const [key, entry] of Object.entries(value)) {
      if (entry !== undefined) {
        entries[key] = toJson(entry);
      }
    }
    return MARKS.some(mark => Object.hasOwn(value, mark))
      ? { $object: entries }
      : entries;
  }
  return value;
}
