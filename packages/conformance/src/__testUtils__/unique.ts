import { randomBytes } from 'node:crypto';

const run = randomBytes(4).toString('hex');
let count = 0;

/** A name that no other case uses, in this run or another. */
export function unique(name: string): string {
  count += 1;
  return `cf-${run}-${name}-${count}`;
}
