/** So few entities may always go at once: somebody removed a service or two. */
const FEW = 5;

/**
 * The entities that are there and not wanted any more, if they are too many to go on the word of one round.
 *
 * @param options - `share` of all entities, 0 to 1, that may go at once
 * @returns in order; undefined if what goes may go
 */
export function findGone(options: {
  there: string[];
  wanted: string[];
  share: number;
}): string[] | undefined {
  const { share, there } = options;
  const wanted = new Set(options.wanted);
  const gone = there.filter(ref => !wanted.has(ref)).sort();
  return gone.length > FEW && gone.length > share * there.length
    ? gone
    : undefined;
}
