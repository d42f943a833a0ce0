import type { GraphEdge } from '@crossmesh/plugin-app-mesh-common';

/**
 * @returns the ARN of the resource whose spec makes an edge: a route, a gateway route, or what is at the
 * edge's source
 */
export function specArn(edge: GraphEdge): string {
  switch (edge.type) {
    case 'route':
      return `${edge.source}/route/${edge.route}`;
    case 'ingress':
      return `${edge.source}/gatewayRoute/${edge.route}`;
    default:
      return edge.source;
  }
}
