import { Graph, layout } from '@dagrejs/dagre';
import { cardSize } from '../../ours';
import type { Drawing, Place } from '../types';

/** Places by dagre, as React Flow's documentation shows it. */
export function layOutByDagre({ content }: Drawing): Place[] {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 76 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of content.graph.nodes) {
    graph.setNode(node.id, { ...cardSize(node) });
  }
  for (const { source, target } of content.graph.edges) {
    graph.setEdge(source, target);
  }
  layout(graph);
  return content.graph.nodes.map(({ id }) => {
    const { x, y, width, height } = graph.node(id);
    return { id, x: x - width / 2, y: y - height / 2, width, height };
  });
}
