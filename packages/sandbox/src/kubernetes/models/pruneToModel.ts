import { isFields, type Fields } from '../objects';
import { parseType } from './parseType';
import { readModel } from './readModel';

/**
 * A copy of an object of one of Kubernetes' own types without the fields that the type does not have, which the API
 * server loses when it decodes.
 *
 * @param dropped - the paths of what was lost are added, for example `spec.replica`.
 */
export function pruneToModel(
  object: Fields,
  modelName: string,
  dropped: string[],
): Fields {
  function prune(value: unknown, type: string, path: string): unknown {
    const parsed = parseType(type);
    if (parsed.kind === 'list' && Array.isArray(value)) {
      return value.map((item, index) =>
        prune(item, parsed.of, `${path}[${index}]`),
      );
    }
    if (parsed.kind === 'map' && isFields(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          prune(item, parsed.of, `${path}.${name}`),
        ]),
      );
    }
    const fields =
      parsed.kind === 'model' ? readModel(parsed.name)?.fields : undefined;
    if (!fields || !isFields(value)) {
      return value;
    }
    const kept: Fields = {};
    for (const [name, item] of Object.entries(value)) {
      const fieldPath = path ? `${path}.${name}` : name;
      const field = fields.find(known => known.name === name);
      if (field) {
        kept[name] = prune(item, field.type, fieldPath);
      } else if (item !== undefined) {
        dropped.push(fieldPath);
      }
    }
    return kept;
  }
  return prune(object, modelName, '') as Fields;
}
