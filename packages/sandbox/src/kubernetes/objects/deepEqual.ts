import { isDeepStrictEqual } from 'node:util';

/** Whether two JSON values are the same; a field that is undefined counts as absent. */
export function deepEqual(left: unknown, right: unknown): boolean {
  return (
    left === right ||
    isDeepStrictEqual(left, right) ||
    JSON.stringify(left) === JSON.stringify(right)
  );
}
