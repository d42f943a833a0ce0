import { isDeepStrictEqual } from 'node:util';

/** Whether two specs are the same once they are written as JSON. */
export function sameSpec(left: unknown, right: unknown): boolean {
  return isDeepStrictEqual(
    JSON.parse(JSON.stringify(left ?? {})),
    JSON.parse(JSON.stringify(right ?? {})),
  );
}
