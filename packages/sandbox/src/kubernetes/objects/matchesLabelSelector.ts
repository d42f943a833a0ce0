import type { LabelSelector } from './types';

/** Whether labels match; no selector matches nothing, an empty one everything. */
export function matchesLabelSelector(
  selector: LabelSelector | undefined,
  labels: Record<string, string> | undefined,
): boolean {
  if (!selector) {
    return false;
  }
  const own = labels ?? {};
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
    if (own[key] !== value) {
      return false;
    }
  }
  for (const { key, operator, values = [] } of selector.matchExpressions ??
    []) {
    const present = Object.hasOwn(own, key);
    const listed = present && values.includes(own[key]);
    const matches: Record<string, boolean> = {
      In: listed,
      NotIn: !listed,
      Exists: present,
      DoesNotExist: !present,
    };
    if (!matches[operator]) {
      return false;
    }
  }
  return true;
}
