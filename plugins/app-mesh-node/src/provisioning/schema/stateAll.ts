import { NormalizedSchema } from '@smithy/core/schema';
import type { SdkSchema } from './types';

function stated(value: unknown, schema: NormalizedSchema): unknown {
  if (value === undefined || value === null) {
    return null;
  }
  if (schema.isListSchema() && Array.isArray(value)) {
    return value.map(item => stated(item, schema.getValueSchema()));
  }
  if (!schema.isStructSchema()) {
    return value;
  }
  const given = new Map(Object.entries(Object(value)));
  return Object.fromEntries(
    Array.from(schema.structIterator(), ([name, member]) => [
      name,
      stated(given.get(name), member),
    ]),
  );
}

/**
 * A value with null for every member of its schema that it does not have, so that what stands there goes
 * away: what is merely left out is left alone.
 */
export function stateAll(
  value: unknown,
  schema: SdkSchema,
): Record<string, unknown> | null {
  const all = stated(value, NormalizedSchema.of(schema));
  return typeof all === 'object' && all !== null
    ? Object.fromEntries(Object.entries(all))
    : null;
}
