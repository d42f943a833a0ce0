import {
  type GraphLayout,
  layoutGraph,
} from '@crossmesh/plugin-app-mesh-common';
import type { LayoutJob } from './types';

/** Lays out in the thread that it is called in. */
export function layoutJob({ graph, sizes, previous }: LayoutJob): GraphLayout {
  const sizeOf = new Map(
    graph.nodes.map((node, index) => [node.id, sizes[index]]),
  );
  return layoutGraph(graph, { size: node => sizeOf.get(node.id)!, previous });
}
