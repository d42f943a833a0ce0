import type { GraphEdge } from '../graph';

/** Edges by the node at their given end. */
export function groupEdges(
  edges: GraphEdge[],
  end: 'source' | 'target',
): Map<string, GraphEdge[]> {
  const grouped = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const list = grouped.get(edge[end]);
    if (list) {
      list.push(edge);
    } else {
      grouped.set(edge[end], [edge]);
    }
  }
  return grouped;
}
