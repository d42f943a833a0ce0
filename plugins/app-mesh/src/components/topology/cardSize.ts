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
  padding: 8,
};

/** @param card - what the node stands for where services are folded */
export function cardSize(node: GraphNode, card?: ServiceCard): LayoutSize {
  if (!card) {
    const height = CARD.height + (node.role === 'workload' ? CARD.podRow : 0);
    return { width: CARD.width, height };
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
