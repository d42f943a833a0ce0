import type {
  GraphEdge,
  MeshGraph,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { specArn } from './specArn';

function isOn({ arn, edge: about }: RuleFinding, edge: GraphEdge): boolean {
  if (about) {
    return (
      about.type === edge.type &&
      about.source === edge.source &&
      about.target === edge.target
    );
  }
  // A route is an edge, and has a spec of its own.
  return specArn(edge) !== edge.source && specArn(edge) === arn;
}

/**
 * Findings by the id of the edge that they are about; edges without any are left out.
 *
 * @param drawnFor - the edge that is drawn for an edge, where nodes are folded
 */
export function findingsByEdge(
  findings: RuleFinding[],
  graph: MeshGraph,
  drawnFor?: ReadonlyMap<string, string>,
): Map<string, RuleFinding[]> {
  const grouped = new Map<string, RuleFinding[]>();
  const concerning = findings.filter(
    ({ edge, kind }) => edge || kind === 'Route' || kind === 'GatewayRoute',
  );
  for (const edge of concerning.length > 0 ? graph.edges : []) {
    const found = concerning.filter(finding => isOn(finding, edge));
    if (found.length > 0) {
      const id = drawnFor?.get(edge.id) ?? edge.id;
      grouped.set(id, [...(grouped.get(id) ?? []), ...found]);
    }
  }
  return grouped;
}
