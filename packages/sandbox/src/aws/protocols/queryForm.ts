import type { NormalizedSchema } from '@smithy/core/schema';

function indexes(form: Map<string, string>, prefix: string): number[] {
  const found = new Set<number>();
  for (const key of form.keys()) {
    if (key.startsWith(prefix)) {
      const index = Number(key.slice(prefix.length).split('.')[0]);
      if (Number.isInteger(index) && index > 0) {
        found.add(index);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

function has(form: Map<string, string>, path: string): boolean {
  for (const key of form.keys()) {
    if (key === path || key.startsWith(`${path}.`)) {
      return true;
    }
  }
  return false;
}

/**
 * Unfolds a query form such as `Tags.member.1.Key=a`.
 *
 * @returns `undefined` where the form has nothing for the schema.
 */
export function queryForm(
  form: Map<string, string>,
  schema: NormalizedSchema,
  path = '',
): unknown {
  if (schema.isStructSchema()) {
    const result: Record<string, unknown> = {};
    for (const [name, member] of schema.structIterator()) {
      const where = path ? `${path}.${name}` : name;
      if (has(form, where)) {
        result[name] = queryForm(form, member, where);
      }
    }
    return result;
  }
  if (schema.isListSchema()) {
    const prefix = `${path}.member.`;
    return indexes(form, prefix).map(index =>
      queryForm(form, schema.getValueSchema(), `${prefix}${index}`),
    );
  }
  const value = form.get(path);
  if (value !== undefined && schema.isNumericSchema()) {
    return /^-?\d+$/.test(value) ? Number(value) : value;
  }
  if (schema.isBooleanSchema() && (value === 'true' || value === 'false')) {
    return value === 'true';
  }
  return value;
}
