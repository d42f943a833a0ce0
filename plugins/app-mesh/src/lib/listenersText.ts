import type { GraphNode } from '@crossmesh/plugin-app-mesh-common';

/** @returns for example `http 4567, grpc 9000` */
export function listenersText(node: Pick<GraphNode, 'listeners'>): string {
  return node.listeners
    .map(({ protocol, port }) => `${protocol} ${port}`)
    .join(', ');
}
