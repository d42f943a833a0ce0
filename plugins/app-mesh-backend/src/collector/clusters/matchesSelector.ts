import type { LabelSelector } from './types';

/**
 * Whether labels match a selector as the App Mesh controller reads it: an absent one selects nothing,
 * an empty one everything.
 */
export function matchesSelector(
  labels: Record<string, string> = {},
  selector?: LabelSelector,
): boolean {
  if (!selector) {
    return false;
  }
  const { matchLabels = {}, matchExpressions = [] } = selector;
  return (
    Object.entries(matchLabels).every(
      ([key, value]) => labels[key] === value,
    ) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      switch (operator) {
        case 'In':
          return Object.hasOwn(labels, key) && values.includes(labels[key]);
        case 'NotIn':
          return !(Object.hasOwn(labels, key) && values.includes(labels[key]));
        case 'Exists':
          return Object.hasOwn(labels, key);
        case 'DoesNotExist':
          return !Object.hasOwn(labels, key);
        default:
          return false;
      }
    })
  );
}
