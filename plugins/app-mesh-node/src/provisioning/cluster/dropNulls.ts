/**
 * A copy without the members that are null. A merge patch needs them in order to delete members, but
 * knows no such thing inside of lists.
 *
 * @param scope - `lists` keeps nulls outside of lists
 */
export function dropNulls<T>(value: T, scope: 'everywhere' | 'lists'): T;
export function dropNulls(
  value: unknown,
  scope: 'everywhere' | 'lists',
): unknown {
  if (Array.isArray(value)) {
    return value.map(item => dropNulls(item, 'everywhere'));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null || scope === 'lists')
      .map(([key, member]) => [key, dropNulls(member, scope)]),
  );
}
