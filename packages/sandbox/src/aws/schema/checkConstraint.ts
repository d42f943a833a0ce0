import type { Constraint } from './ConstraintTable';

function sizeOf(value: unknown): { size: number; what: string } | undefined {
  if (typeof value === 'number') {
    return { size: value, what: 'value' };
  }
  if (typeof value === 'string' || Array.isArray(value)) {
    return { size: value.length, what: 'length' };
  }
  return undefined;
}

/** What is wrong with a value, in the words in which AWS tells it; `undefined` if nothing is. */
export function checkConstraint(
  value: unknown,
  constraint: Constraint,
): string | undefined {
  const { min, max, pattern, values } = constraint;
  const measured = sizeOf(value);
  if (measured && min !== undefined && measured.size < min) {
    return `Member must have ${measured.what} greater than or equal to ${min}`;
  }
  if (measured && max !== undefined && measured.size > max) {
    return `Member must have ${measured.what} less than or equal to ${max}`;
  }
  if (typeof value === 'string' && pattern && !pattern.test(value)) {
    return `Member must satisfy regular expression pattern: ${pattern.source}`;
  }
  if (typeof value === 'string' && values && !values.includes(value)) {
    return `Member must satisfy enum value set: [${values.join(', ')}]`;
  }
  return undefined;
}
