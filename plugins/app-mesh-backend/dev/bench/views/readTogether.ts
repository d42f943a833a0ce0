function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}

/**
 * Has many readers read at once, each the next when it has the last.
 *
 * @param read - reads what has a number
 * @param options - `pause`: milliseconds between a reader's readings; readers begin spread over it
 * @returns milliseconds from asking until the whole answer was there
 */
export async function readTogether(
  read: (index: number) => Promise<unknown>,
  options: { readers: number; readings: number; pause?: number },
): Promise<number[]> {
  const { pause = 0, readers, readings } = options;
  const times = await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      const own: number[] = [];
      await wait((pause / readers) * reader);
      for (let reading = 0; reading < readings; reading++) {
        const start = performance.now();
        await read(reader * readings + reading);
        own.push(performance.now() - start);
        await (pause > 0 && wait(pause));
      }
      return own;
    }),
  );
  return times.flat();
}
