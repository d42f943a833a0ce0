import { layoutGraph } from '@crossmesh/plugin-app-mesh-common';
import { cardSize, type TopologyContent } from '../ours';
import { flattenPath } from './flattenPath';
import type { LaidOut } from './types';

/** The drawing of the plugin. */
export async function layOutOurs(content: TopologyContent): Promise<LaidOut> {
  const start = performance.now();
  const layout = layoutGraph(content.graph, {
    size: node => cardSize(node, content.cards?.get(node.id)),
  });
  const time = performance.now() - start;
  return {
    time,
    width: layout.width,
    height: layout.height,
    edges: layout.edges.map(({ id, path }) => {
      const { source, target } = content.edges.get(id)!;
      return { source, target, line: flattenPath(path) };
    }),
  };
}
