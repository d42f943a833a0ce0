/**
 * Remembers what was made of an object for as long as the object is there. What is kept of snapshots is
 * never changed, so what was made of it holds.
 */
export function oncePer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, T>();
  return of => {
    if (made.has(of)) {
      return made.get(of) as T;
    }
    const value = make(of);
    made.set(of, value);
    return value;
  };
}
