/** Distances in pixels at zoom 1. */
export const METRICS = {
  /** How far a router stands right of its service, and a workload of its router. */
  indent: 36,
  /** From a node's left border to the line that leads down to its children. */
  stem: 18,
  /** Between the nodes of a group; a route's label stands in it. */
  rowGap: 32,
  /** Between the groups of a column. */
  groupGap: 40,
  /** Between two columns. */
  columnGap: 76,
  /** Between two columns with a labelled edge between them. */
  labelledColumnGap: 128,
  /** Between a box's border and its groups. */
  boxPadding: 22,
  /** The strip at the top of a box. */
  boxTitle: 66,
  /** Between two boxes. */
  boxGap: 36,
  /** Around the whole drawing. */
  margin: 16,
  /** Between two edges that pass a node side by side. */
  laneGap: 9,
  /** Between an edge and a node that it passes. */
  laneMargin: 14,
  labelHeight: 20,
  /** How far a backward edge swings out. */
  loop: 46,
};
