import { isFields } from './isFields';

/** The value at a dotted path, for example `spec.nodeName`; undefined where there is none. */
export function getPath(object: unknown, path: string): unknown {
  let value = object;
  for (const part of path.split('.')) {
    if (!isFields(value)) {
      return undefined;
    }
    value = value[part];
  }
  return value;
}
