import { isFields } from '../objects';
import { listMergeKeys } from '../patch';

/** Between the segments of a path; occurs in no field name. */
export const SEPARATOR = '\u0000';

const UNMANAGED_METADATA = [
  'name',
  'namespace',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'managedFields',
  'generateName',
];

/**
 * The fields of an object as paths to their values. Segments are those of FieldsV1: `f:name`, and
 * `k:{"name":"x"}` for an item of a list that is merged by key, `v:"x"` for one of a set.
 */
export function fieldPaths(
  object: unknown,
  builtIn: boolean,
): Map<string, unknown> {
  const paths = new Map<string, unknown>();

  function visit(value: unknown, names: string[], segments: string[]) {
    if (isFields(value) && Object.keys(value).length > 0) {
      for (const [name, part] of Object.entries(value)) {
        if (part !== undefined) {
          visit(part, [...names, name], [...segments, `f:${name}`]);
        }
      }
      return;
    }
    if (Array.isArray(value)) {
      const keys = listMergeKeys(names, value, builtIn);
      if (keys) {
        for (const item of value) {
          const shown = isFields(item)
            ? Object.fromEntries(keys.map(key => [key, item[key]]))
            : {};
          const path = [...segments, `k:${JSON.stringify(shown)}`];
          paths.set(path.join(SEPARATOR), undefined);
          visit(item, names, path);
        }
        return;
      }
      if (names[0] === 'metadata') {
        for (const item of value) {
          const path = [...segments, `v:${JSON.stringify(item)}`];
          paths.set(path.join(SEPARATOR), item);
        }
        return;
      }
    }
    paths.set(segments.join(SEPARATOR), value);
  }

  if (isFields(object)) {
    for (const [name, value] of Object.entries(object)) {
      if (name === 'apiVersion' || name === 'kind' || value === undefined) {
        continue;
      }
      if (name === 'metadata' && isFields(value)) {
        for (const [field, part] of Object.entries(value)) {
          if (!UNMANAGED_METADATA.includes(field) && part !== undefined) {
            visit(part, [name, field], [`f:${name}`, `f:${field}`]);
          }
        }
      } else {
        visit(value, [name], [`f:${name}`]);
      }
    }
  }
  return paths;
}
