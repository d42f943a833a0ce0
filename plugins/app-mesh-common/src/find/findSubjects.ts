import type { GraphEdge, MeshGraph } from '../graph';
import { nodeHealth } from './nodeHealth';
import type { FindSubject } from './types';

const present = (...values: (string | undefined)[]): string[] =>
  values.filter(
    (value): value is string => value !== undefined && value !== '',
  );

/** `group:default/backend-team` is also found as `backend-team`. */
function teamNames(team: string | undefined): string[] {
  return present(team, team?.split('/').at(-1));
}

/**
 * What can be asked about each node of a graph, by node id.
 *
 * @param options - names of accounts by id, and rule codes by node id, as far as known
 * @public
 */
export function findSubjects(
  graph: MeshGraph,
  options: {
    accountNames?: ReadonlyMap<string, string>;
    findings?: ReadonlyMap<string, string[]>;
  } = {},
): Map<string, FindSubject> {
  const edges = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    for (const id of [edge.source, edge.target]) {
      edges.set(id, [...(edges.get(id) ?? []), edge]);
    }
  }
  const nameOf = (accountId: string | undefined) =>
    accountId && options.accountNames?.get(accountId);
  return new Map(
    graph.nodes.map(node => {
      const touching = edges.get(node.id) ?? [];
      return [
        node.id,
        {
          account: present(node.resourceOwner, nameOf(node.resourceOwner)),
          cluster: present(node.cluster),
          cross: [String(touching.some(edge => edge.crossAccount))],
          finding: options.findings?.get(node.id) ?? [],
          health: [nodeHealth(node)],
          kind: [node.kind, node.role],
          name: [node.name],
          namespace: present(node.namespace),
          owner: present(node.meshOwner, nameOf(node.meshOwner)),
          port: node.listeners.map(({ port }) => String(port)),
          protocol: node.listeners.map(({ protocol }) => protocol),
          team: teamNames(node.team),
          weight: touching.flatMap(({ weight }) =>
            weight === undefined ? [] : [String(weight)],
          ),
        },
      ];
    }),
  );
}
