import { isFields, type Fields } from '../objects';
import { listMergeKeys } from './listMergeKeys';

const DIRECTIVE = /^\$(setElementOrder|deleteFromPrimitiveList)\/(.+)$/;
const PRIMITIVE_LISTS = ['finalizers'];

function sameItem(keys: string[], left: unknown, right: unknown): boolean {
  return (
    isFields(left) &&
    isFields(right) &&
    keys.every(key => left[key] === right[key])
  );
}

function withoutDirectives(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .filter(item => !isFields(item) || item.$patch !== 'delete')
      .map(withoutDirectives);
  }
  if (!isFields(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, item]) => !name.startsWith('$') && item !== null)
      .map(([name, item]) => [name, withoutDirectives(item)]),
  );
}

function mergeList(
  live: unknown[],
  patch: unknown[],
  keys: string[],
  path: string[],
): unknown[] {
  let merged = [...live];
  for (const item of patch) {
    if (isFields(item) && item.$patch === 'replace') {
      return withoutDirectives(
        patch.filter(other => other !== item),
      ) as unknown[];
    }
    const index = merged.findIndex(other => sameItem(keys, other, item));
    if (isFields(item) && item.$patch === 'delete') {
      merged = merged.filter(other => !sameItem(keys, other, item));
    } else if (index >= 0 && isFields(item)) {
      merged[index] = mergeFields(merged[index], item, path);
    } else {
      merged.push(withoutDirectives(item));
    }
  }
  return merged;
}

function mergeFields(target: unknown, patch: Fields, path: string[]): Fields {
  if (patch.$patch === 'replace') {
    return withoutDirectives(patch) as Fields;
  }
  if (patch.$patch === 'delete') {
    return {};
  }
  let merged: Fields = isFields(target) ? { ...target } : {};
  const retained = patch.$retainKeys;
  if (Array.isArray(retained)) {
    merged = Object.fromEntries(
      Object.entries(merged).filter(([name]) => retained.includes(name)),
    );
  }
  for (const [name, value] of Object.entries(patch)) {
    const directive = DIRECTIVE.exec(name);
    if (directive?.[1] === 'deleteFromPrimitiveList' && Array.isArray(value)) {
      const list = merged[directive[2]];
      merged[directive[2]] = Array.isArray(list)
        ? list.filter(item => !value.includes(item))
        : list;
    }
    if (name.startsWith('$') || name === '__proto__') {
      continue;
    }
    const current = merged[name];
    const fieldPath = [...path, name];
    if (value === null) {
      delete merged[name];
    } else if (Array.isArray(value)) {
      const live = Array.isArray(current) ? current : [];
      const keys = listMergeKeys(fieldPath, [...live, ...value], true);
      if (keys) {
        merged[name] = mergeList(live, value, keys, fieldPath);
      } else if (PRIMITIVE_LISTS.includes(name)) {
        merged[name] = [...new Set([...live, ...value])];
      } else {
        merged[name] = withoutDirectives(value);
      }
    } else {
      merged[name] = isFields(value)
        ? mergeFields(current, value, fieldPath)
        : value;
    }
  }
  return merged;
}

/**
 * Applies a strategic merge patch to an object of a built-in type. Lists are merged by the keys of
 * the types used here; the order that `$setElementOrder` asks for is not kept.
 */
export function strategicMergePatch(target: Fields, patch: Fields): Fields {
  return mergeFields(target, patch, []);
}
