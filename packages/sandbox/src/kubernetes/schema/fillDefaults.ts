import { isFields, type Fields } from '../objects';
import type { StructuralSchema } from './types';

/** A copy in which absent fields have the defaults that the schema names for them. */
export function fillDefaults(value: Fields, schema: StructuralSchema): Fields {
  function fill(part: unknown, rules: StructuralSchema): unknown {
    if (Array.isArray(part)) {
      const { items } = rules;
      return items ? part.map(item => fill(item, items)) : part;
    }
    if (!isFields(part)) {
      return part;
    }
    const filled: Fields = { ...part };
    for (const [name, known] of Object.entries(rules.properties ?? {})) {
      if (filled[name] === undefined && known.default !== undefined) {
        filled[name] = structuredClone(known.default);
      }
    }
    for (const [name, field] of Object.entries(filled)) {
      const known = rules.properties?.[name] ?? rules.additionalProperties;
      if (known) {
        filled[name] = fill(field, known);
      }
    }
    return filled;
  }
  return fill(value, schema) as Fields;
}
