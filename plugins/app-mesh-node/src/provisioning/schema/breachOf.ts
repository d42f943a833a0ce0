import type { Limit } from './limits';

function boundsIn({ min, max }: Limit): string {
  if (min !== undefined && max !== undefined) {
    return min === max ? `${min}` : `${min} to ${max}`;
  }
  return min === undefined ? `at most ${max}` : `at least ${min}`;
}

/** What a value breaks of its limit, as the end of a sentence that begins with its name. */
export function breachOf(value: unknown, limit: Limit): string | undefined {
  const { max = Infinity, min = -Infinity, values } = limit;
  if (typeof value === 'number') {
    return value < min || value > max
      ? `is ${value}, must be ${boundsIn(limit)}`
      : undefined;
  }
  if (typeof value !== 'string' && !Array.isArray(value)) {
    return undefined;
  }
  if (typeof value === 'string' && values && !values.includes(value)) {
    return `is "${value}", must be one of ${values.join(', ')}`;
  }
  if (value.length >= min && value.length <= max) {
    return undefined;
  }
  const unit = typeof value === 'string' ? 'characters' : 'entries';
  return `has ${value.length} ${unit}, must have ${boundsIn(limit)}`;
}
