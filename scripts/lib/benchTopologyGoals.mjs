const round = value => Math.round(value * 100) / 100;

/**
 * What the drawing is held to, as far as it was measured.
 *
 * @param results by library and size
 * @param limit what counts as the time of those that took longer, in milliseconds
 */
export function drawingGoals(results, limit) {
  const measured = (library, size) => {
    const result = results.get(`${library} ${size}`);
    return result?.late ? undefined : result;
  };
  const goals = [];
  const layouts = [
    [1000, 100],
    [10_000, 1000],
  ];
  for (const [size, most] of layouts) {
    const ours = measured('ours', size);
    if (ours) {
      const title = `layout of ${size} nodes, ms`;
      goals.push({ title, measured: round(ours.layout), most });
    }
  }
  const ours = measured('ours', 1000);
  const theirs = results.get('dependencyGraph 1000');
  if (ours && theirs) {
    goals.push({
      title: 'layout of 1000 nodes as a share of DependencyGraph’s',
      measured: round(ours.layout / (theirs.late ? limit : theirs.layout)),
      most: 0.05,
    });
  }
  const large = measured('ours', 10_000);
  const plain = measured('plainSvg', 1000);
  if (large && plain) {
    goals.push({
      title: 'first paint of 10000 nodes by that of plain SVG of 1000',
      measured: round(large.paint / plain.paint),
      most: 1.3,
    });
  }
  const frames = ['dependencyGraph', 'reactFlow', 'cytoscape'].flatMap(
    library => measured(library, 1000)?.frame95 ?? [],
  );
  if (ours && frames.length > 0) {
    goals.push({
      title: '95 % frame of 1000 nodes by the best of the others',
      measured: round(ours.frame95 / Math.min(...frames)),
      // Frames come every 16.7 ms, of which the clock tells a hundredth more or less.
      most: 1.01,
    });
  }
  return goals;
}

/** The layout is held to ELK’s with the same boxes, by either measure. */
export function qualityGoals(results, { sizes, views }) {
  return sizes.flatMap(size =>
    views.flatMap(view => {
      const [ours, elk] = ['ours', 'boxed'].map(how =>
        results.get(`${how} ${view} ${size}`),
      );
      if (elk.late) {
        return [];
      }
      return [
        ['crossings', 'crossings'],
        ['edge length', 'edgeLength'],
      ].map(([name, key]) => ({
        title: `${name} of ${size}, ${view}, by ELK’s with boxes`,
        measured: round(ours[key] / Math.max(1, elk[key])),
        most: 1.2,
      }));
    }),
  );
}
