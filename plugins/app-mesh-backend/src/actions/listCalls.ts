import type { GraphNode, MeshGraph } from '@crossmesh/plugin-app-mesh-common';

/** One end of a call. */
export interface CallEnd {
  name: string;
  accountId?: string;
  team?: string;
}

function endOf({ name, resourceOwner, team }: GraphNode): CallEnd {
  return { name, accountId: resourceOwner, team };
}

/**
 * Which gateway or workload is configured to call which service.
 */
export function listCalls(
  graph: MeshGraph,
): { caller: CallEnd; callee: CallEnd; missing: boolean }[] {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  return graph.edges.flatMap(({ source, target, type }) => {
    const caller = nodes.get(source);
    const callee = nodes.get(target);
    return caller && callee && (type === 'backend' || type === 'ingress')
      ? [
          {
            caller: endOf(caller),
            callee: endOf(callee),
            missing: callee.status === 'MISSING',
          },
        ]
      : [];
  });
}
