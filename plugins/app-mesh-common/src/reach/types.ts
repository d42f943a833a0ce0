/**
 * What becomes of a node when another goes: nothing that it leads to is left, or a part.
 *
 * @public
 */
export type BlastEffect = 'broken' | 'degraded';

/**
 * Part of a graph: ids of nodes and of the edges between them.
 *
 * @public
 */
export interface GraphPart {
  nodeIds: Set<string>;
  edgeIds: Set<string>;
}
