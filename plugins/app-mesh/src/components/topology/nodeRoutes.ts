import type { GraphEdge, MeshGraph } from '@crossmesh/plugin-app-mesh-common';

/** A route of a router, whatever it leads to. */
export type NodeRoute = Pick<
  GraphEdge,
  'route' | 'match' | 'priority' | 'retries' | 'timeouts'
>;

/** @returns the routes of each router by its id, in the order in which they are tried */
export function nodeRoutes({ edges }: MeshGraph): Map<string, NodeRoute[]> {
  const routes = new Map<string, NodeRoute[]>();
  const seen = new Set<string>();
  for (const edge of edges) {
    const key = `${edge.source} ${edge.route}`;
    if (edge.type === 'route' && edge.route !== undefined && !seen.has(key)) {
      seen.add(key);
      const own = routes.get(edge.source);
      if (own) {
        own.push(edge);
      } else {
        routes.set(edge.source, [edge]);
      }
    }
  }
  // As App Mesh: the lowest number first, those without one last.
  const rank = ({ priority = 1_001 }: NodeRoute) => priority;
  routes.forEach(own => own.sort((a, b) => rank(a) - rank(b)));
  return routes;
}
