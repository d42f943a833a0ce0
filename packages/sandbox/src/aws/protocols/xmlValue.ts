/** Prepares a value for XML as query services write it: lists of `member`, ISO timestamps. */
export function xmlValue(value: unknown): unknown {
  if (value instanceof Date) {
    return value.toISOString().replace(/\.\d{3}Z$/, 'Z');
  }
  if (Array.isArray(value)) {
    return value.length > 0 ? { member: value.map(xmlValue) } : '';
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([key, entry]) => [key, xmlValue(entry)]),
    );
  }
  return value;
}
