import { readFileSync } from 'node:fs';

/** Asks a server of its own, as putting its clock forward would disturb other cases. */
export function useClockServer(): void {
  const file = process.env.CONFORMANCE_CLOCK_VARIABLES_FILE;
  if (file) {
    Object.assign(process.env, JSON.parse(readFileSync(file, 'utf8')));
  }
}
