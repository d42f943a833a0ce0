import { createHash } from 'node:crypto';
import { isFields } from './isFields';

const LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

function sorted(_: string, value: unknown): unknown {
  return isFields(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}

/** A short hash in the letters that Kubernetes uses for generated names; the order of fields plays no part. */
export function hashName(value: unknown, length: number = 10): string {
  const json = JSON.stringify(value, sorted);
  const digest = createHash('sha256').update(json).digest();
  return [...digest.subarray(0, length)]
    .map(byte => LETTERS[byte % LETTERS.length])
    .join('');
}
