import type { GraphEdge, GraphLayout } from '@crossmesh/plugin-app-mesh-common';
import type { TopologyContent } from './foldContent';

/** A graph as it is shown: unfolded or folded, laid out, with its ways from node to node. */
export interface TopologyModel extends TopologyContent {
  layout: GraphLayout;
  /** The edges that leave a node, by its id, in the reading order of their targets. */
  leaving: Map<string, GraphEdge[]>;
  /** The edges that arrive at a node, by its id, in the reading order of their sources. */
  arriving: Map<string, GraphEdge[]>;
}

function group(edges: GraphEdge[], end: 'source' | 'target') {
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

/**
 * Joins what is drawn with where it stands.
 *
 * @param layout - may lack all of it while it is being worked out
 */
export function buildModel(
  content: TopologyContent,
  layout: GraphLayout,
): TopologyModel {
  const order = new Map(layout.nodes.map(({ id }, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? 0;
  const byTarget = (a: GraphEdge, b: GraphEdge) =>
    place(a.target) - place(b.target);
  const bySource = (a: GraphEdge, b: GraphEdge) =>
    place(a.source) - place(b.source);
  const { edges } = content.graph;
  return {
    ...content,
    layout,
    leaving: group([...edges].sort(byTarget), 'source'),
    arriving: group([...edges].sort(bySource), 'target'),
  };
}
