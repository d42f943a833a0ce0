/**
 * How a node or an edge differs from another moment. `glow` marks what has just changed: it lights up
 * once and stays unmarked.
 */
export type TopologyChange = 'added' | 'removed' | 'changed' | 'glow';

/** A way through a drawing. */
export interface TopologyPath {
  /** Ids of drawn nodes. */
  nodes: ReadonlySet<string>;
  /** Ids of drawn edges; see `TopologyModel.drawnEdgeFor`. */
  edges: ReadonlySet<string>;
}

/** A key that was pressed on a node or an edge. */
export interface WalkKey {
  /** As in `KeyboardEvent.key`. */
  key: string;
  shiftKey: boolean;
}
