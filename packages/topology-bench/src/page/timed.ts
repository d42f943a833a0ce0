/** Runs something once. @returns its result and how long it took, in milliseconds */
export function timed<T>(run: () => T): { result: T; time: number } {
  const start = performance.now();
  const result = run();
  return { result, time: performance.now() - start };
}
