import { isFields, type Fields } from '../objects';
import { SEPARATOR } from './fieldPaths';

function isItem(segment: string, item: unknown): boolean {
  const wanted: unknown = JSON.parse(segment.slice(2));
  if (segment.startsWith('v:')) {
    return item === wanted;
  }
  return (
    isFields(item) &&
    isFields(wanted) &&
    Object.entries(wanted).every(([key, value]) => item[key] === value)
  );
}

/** A copy of an object without what the path names; empty maps that remain are dropped too. */
export function removePath(object: Fields, path: string): Fields {
  function remove(value: unknown, segments: string[]): unknown {
    const [segment, ...rest] = segments;
    if (Array.isArray(value)) {
      const kept =
        rest.length === 0
          ? value.filter(item => !isItem(segment, item))
          : value.map(item =>
              isItem(segment, item) ? remove(item, rest) : item,
            );
      return kept.length > 0 ? kept : undefined;
    }
    const name = segment.slice(2);
    if (!isFields(value) || !(name in value)) {
      return value;
    }
    const copy = { ...value };
    const part = rest.length > 0 ? remove(copy[name], rest) : undefined;
    if (part === undefined) {
      delete copy[name];
    } else {
      copy[name] = part;
    }
    return Object.keys(copy).length > 0 ? copy : undefined;
  }
  return (remove(object, path.split(SEPARATOR)) ?? {}) as Fields;
}
