/**
 * Places items in a row as near as possible to where each wants to be, in their order and without
 * overlap (pool adjacent violators; linear).
 *
 * @param wanted - where each item's start would best be
 * @param sizes - the room that each takes, the gap after it included
 * @returns where each starts
 */
export function isotonicPlaces(wanted: number[], sizes: number[]): number[] {
  const blocks: { sum: number; count: number }[] = [];
  let offset = 0;
  const offsets = sizes.map(size => {
    const start = offset;
    offset += size;
    return start;
  });
  wanted.forEach((value, index) => {
    let block = { sum: value - offsets[index], count: 1 };
    let last = blocks[blocks.length - 1];
    while (last && last.sum / last.count >= block.sum / block.count) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
      last = blocks[blocks.length - 1];
    }
    blocks.push(block);
  });
  return blocks
    .flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
    .map((value, index) => value + offsets[index]);
}
