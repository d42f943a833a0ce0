/**
 * A record without a prototype, for keys that callers choose: `constructor` and `__proto__` are
 * names like others in it.
 */
export function table<Value>(
  entries: Record<string, Value> = {},
): Record<string, Value> {
  return Object.assign(Object.create(null), entries);
}
