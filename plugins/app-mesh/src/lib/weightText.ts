import type { GraphEdge } from '@crossmesh/plugin-app-mesh-common';

/** @returns a route's share of the traffic, for example `100 %`; empty without weights */
export function weightText(edge: Pick<GraphEdge, 'weight' | 'share'>): string {
  if (edge.share !== undefined) {
    return `${Math.round(edge.share * 100)} %`;
  }
  return edge.weight === undefined ? '' : `${edge.weight}`;
}
