import { isFields, type Fields } from '../objects';
import { listMergeKeys } from '../patch';

/** Puts an applied configuration over the live object; nothing is removed. */
export function mergeApplied(
  live: unknown,
  applied: Fields,
  builtIn: boolean,
  path: string[] = [],
): Fields {
  const merged: Fields = isFields(live) ? { ...live } : {};
  for (const [name, value] of Object.entries(applied)) {
    const current = merged[name];
    const fieldPath = [...path, name];
    if (name === '__proto__' || value === null) {
      continue;
    }
    if (Array.isArray(value)) {
      const list = Array.isArray(current) ? [...current] : [];
      const keys = listMergeKeys(fieldPath, [...list, ...value], builtIn);
      if (keys) {
        for (const item of value as Fields[]) {
          const index = list.findIndex(
            other =>
              isFields(other) && keys.every(key => other[key] === item[key]),
          );
          const mergedItem = mergeApplied(
            list[index],
            item,
            builtIn,
            fieldPath,
          );
          list.splice(index < 0 ? list.length : index, 1, mergedItem);
        }
        merged[name] = list;
      } else if (path[0] === 'metadata') {
        merged[name] = [...new Set([...list, ...value])];
      } else {
        merged[name] = value;
      }
    } else {
      merged[name] = isFields(value)
        ? mergeApplied(current, value, builtIn, fieldPath)
        : value;
    }
  }
  return merged;
}
