import type { NormalizedSchema } from '@smithy/core/schema';

const NAMES = 4;
const REQUIRED_COUNT = 6;

/**
 * Names of the members that a structure must have: the SDK's static schemas list these first, and carry
 * their number as their last entry.
 */
export function requiredMembers(schema: NormalizedSchema): string[] {
  const raw = schema.getSchema();
  if (!Array.isArray(raw)) {
    return [];
  }
  const entries: readonly unknown[] = raw;
  const names = entries[NAMES];
  const count = entries[REQUIRED_COUNT];
  return Array.isArray(names) && typeof count === 'number'
    ? names.slice(0, count)
    : [];
}
