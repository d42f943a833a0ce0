import type { GraphEdge, MeshGraph } from '../graph';
import { groupEdges } from './groupEdges';
import type { GraphPart } from './types';

function reach(
  start: string,
  edges: Map<string, GraphEdge[]>,
  end: 'source' | 'target',
): Set<string> {
  const reached = new Set([start]);
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const edge of edges.get(id) ?? []) {
      if (!reached.has(edge[end])) {
        reached.add(edge[end]);
        queue.push(edge[end]);
      }
    }
  }
  return reached;
}

/**
 * All nodes and edges over which traffic can come from one node to another.
 *
 * @returns undefined where there is no way
 * @public
 */
export function pathsBetween(
  graph: MeshGraph,
  from: string,
  to: string,
): GraphPart | undefined {
  const forth = reach(from, groupEdges(graph.edges, 'source'), 'target');
  if (from === to || !forth.has(to)) {
    return undefined;
  }
  const back = reach(to, groupEdges(graph.edges, 'target'), 'source');
  const nodeIds = new Set(Array.from(forth).filter(id => back.has(id)));
  const edgeIds = new Set(
    graph.edges
      .filter(
        ({ source, target }) => nodeIds.has(source) && nodeIds.has(target),
      )
      .map(({ id }) => id),
  );
  return { nodeIds, edgeIds };
}
