import type {
  GraphNode,
  LayoutSize,
  ServiceCard,
} from '@crossmesh/plugin-app-mesh-common';

/** Measures of a node's card, in pixels at zoom 1. */
export const CARD = {
  width: 272,
  foldedWidth: 324,
  /** Of a card without rows between its face and its foot. */
  height: 74,
  /** Where such rows begin. */
  face: 48,
  /** From the bottom border to the last line of text. */
  foot: 14,
  podRow: 28,
  targetRow: 26,
  routeRow: 36,
  discoveryRow: 18,
  padding: 8,
};

/**
 * @param card - what the node stands for where services are folded
 * @param routes - how many routes an unfolded router has
 */
export function cardSize(
  node: GraphNode,
  card?: ServiceCard,
  routes: number = 0,
): LayoutSize {
  if (!card) {
    const rows =
      (node.role === 'workload' ? CARD.podRow : 0) +
      (node.role === 'workload' && (node.discovery ?? node.tls)
        ? CARD.discoveryRow
        : 0) +
      (routes > 0 ? routes * CARD.routeRow + CARD.padding : 0);
    return { width: CARD.width, height: CARD.height + rows };
  }
  const { role, status } = card.head;
  const isService = role === 'service' && status !== 'MISSING';
  const least = role === 'workload' || isService ? 1 : 0;
  const rows = Math.max(least, role === 'gateway' ? 0 : card.targets.length);
  return {
    width: CARD.foldedWidth,
    height: CARD.height + rows * CARD.targetRow + (rows > 0 ? CARD.padding : 0),
  };
}
