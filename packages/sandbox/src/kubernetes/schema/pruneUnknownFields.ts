import { isFields, type Fields } from '../objects';
import type { StructuralSchema } from './types';

const ROOT_FIELDS = ['apiVersion', 'kind', 'metadata'];

/**
 * A copy without the fields that the schema does not name, as the API server stores it. An object
 * that preserves unknown fields keeps them, but what is below its named properties is pruned again.
 * Paths of what was dropped are added to `dropped`.
 */
export function pruneUnknownFields(
  value: Fields,
  schema: StructuralSchema,
  dropped: string[],
): Fields {
  function prune(
    part: unknown,
    rules: StructuralSchema,
    path: string,
  ): unknown {
    if (Array.isArray(part)) {
      const { items } = rules;
      return items
        ? part.map((item, index) => prune(item, items, `${path}[${index}]`))
        : part;
    }
    if (!isFields(part)) {
      return part;
    }
    const kept: Fields = {};
    for (const [name, field] of Object.entries(part)) {
      const known = rules.properties?.[name] ?? rules.additionalProperties;
      const fieldPath = path ? `${path}.${name}` : name;
      if (path === '' && ROOT_FIELDS.includes(name)) {
        kept[name] = field;
      } else if (known) {
        // A null is an absent field here, unless the schema allows it.
        if (field !== null || known.nullable) {
          kept[name] = prune(field, known, fieldPath);
        }
      } else if (rules['x-kubernetes-preserve-unknown-fields']) {
        kept[name] = field;
      } else {
        dropped.push(fieldPath);
      }
    }
    return kept;
  }
  return prune(value, schema, '') as Fields;
}
