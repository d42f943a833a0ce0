import type { MeshGraph, RuleFinding } from '@crossmesh/plugin-app-mesh-common';

/**
 * Findings by the id of the node that shows them. What is on a resource that is no node, such as a route,
 * is shown where its edge leaves, or on its router or gateway.
 *
 * @param drawnFor - the node that is drawn for a node, where nodes are folded
 */
export function findingsByNode(
  findings: RuleFinding[],
  graph: MeshGraph,
  drawnFor?: ReadonlyMap<string, string>,
): Map<string, RuleFinding[]> {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const grouped = new Map<string, RuleFinding[]>();
  for (const finding of findings) {
    // The ARN of a route begins with that of its router, that of a gateway route with its gateway's.
    const parent = finding.arn.split('/').slice(0, -2).join('/');
    const id = [finding.arn, finding.edge?.source ?? '', parent].find(
      candidate => ids.has(candidate),
    );
    const shown = id && (drawnFor?.get(id) ?? id);
    if (shown) {
      grouped.set(shown, [...(grouped.get(shown) ?? []), finding]);
    }
  }
  return grouped;
}
