import type { BackendProcess } from '../backend';
import { readTogether } from './readTogether';

export interface Observed {
  /** Milliseconds from asking until the whole answer was there. */
  times: number[];
  /** Milliseconds of processor time that the backend took for each, however busy the machine was. */
  processor: number;
}

/** Has readers read, and looks at what that costs the backend. */
export async function observe(
  backend: BackendProcess,
  read: (index: number) => Promise<unknown>,
  options: { readers: number; readings: number; pause?: number },
): Promise<Observed> {
  // Connections are opened, and what is made once for all is made.
  await Promise.all(
    Array.from({ length: options.readers }, (_, index) => read(index)),
  );
  const before = await backend.processor();
  const times = await readTogether(read, options);
  const after = await backend.processor();
  return { times, processor: (after - before) / times.length };
}
