/**
 * Divides accounts into sets in which each calls, over others if need be, each other one.
 *
 * @param calls - by caller, then callee
 * @returns the sets, each ascending, by their first member
 */
export function mutualCallers(calls: number[][]): number[][] {
  const reached = calls.map((_, start) => {
    const seen = new Set([start]);
    for (const from of seen) {
      calls[from].forEach((weight, to) => {
        if (weight > 0) {
          seen.add(to);
        }
      });
    }
    return seen;
  });
  const taken = new Set<number>();
  return calls.flatMap((_, index) => {
    if (taken.has(index)) {
      return [];
    }
    const set = calls
      .map((__, other) => other)
      .filter(other => reached[index].has(other) && reached[other].has(index));
    set.forEach(member => taken.add(member));
    return [set];
  });
}
