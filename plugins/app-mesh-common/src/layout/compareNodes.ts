import type { GraphNode, GraphNodeRole } from '../graph';

const ROLE_ORDER: Record<GraphNodeRole, number> = {
  gateway: 0,
  service: 1,
  router: 2,
  workload: 3,
};

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** An order that depends on nothing but the nodes themselves, whatever the locale. */
export function compareNodes(a: GraphNode, b: GraphNode): number {
  return (
    ROLE_ORDER[a.role] - ROLE_ORDER[b.role] ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id)
  );
}
