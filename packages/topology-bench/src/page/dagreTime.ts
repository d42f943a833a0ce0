declare global {
  // The bundler puts the library's `layout` into a stopwatch that adds up here.
  // eslint-disable-next-line no-var
  var dagreTimes: number[] | undefined;
}

/** How long dagre has worked for others in this page, in milliseconds. */
export function dagreTime(): number {
  return (globalThis.dagreTimes ?? []).reduce((sum, time) => sum + time, 0);
}
