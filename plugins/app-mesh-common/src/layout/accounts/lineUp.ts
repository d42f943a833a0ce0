/**
 * An order of callers and callees in which few calls lead backwards; none where there is such an order. By
 * Eades, Lin and Smyth: what calls nobody goes to the end, what nobody calls to the front, and else the one to
 * the front that calls most beyond what it is called.
 *
 * @param calls - by caller, then callee
 */
export function lineUp(calls: number[][]): number[] {
  const left = new Set(calls.keys());
  const front: number[] = [];
  const back: number[] = [];
  const sumOf = (index: number, isOut: boolean) => {
    let sum = 0;
    for (const other of left) {
      if (other !== index) {
        sum += isOut ? calls[index][other] : calls[other][index];
      }
    }
    return sum;
  };
  while (left.size > 0) {
    const rest = [...left];
    const sink = rest.findLast(
      index => sumOf(index, true) === 0 && sumOf(index, false) > 0,
    );
    const source = rest.find(index => sumOf(index, false) === 0);
    if (sink !== undefined) {
      back.unshift(sink);
      left.delete(sink);
    } else {
      const balance = (index: number) =>
        sumOf(index, true) - sumOf(index, false);
      const next =
        source ?? rest.reduce((a, b) => (balance(b) > balance(a) ? b : a));
      front.push(next);
      left.delete(next);
    }
  }
  return [...front, ...back];
}
