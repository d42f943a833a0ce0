import { createHash } from 'node:crypto';

const LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** A short hash in the letters that Kubernetes uses for generated names. */
export function hashName(value: unknown, length: number = 10): string {
  const digest = createHash('sha256').update(JSON.stringify(value)).digest();
  return [...digest.subarray(0, length)]
    .map(byte => LETTERS[byte % LETTERS.length])
    .join('');
}
