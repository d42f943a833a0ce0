import type {
  LayoutNode,
  LayoutPoint,
} from '@crossmesh/plugin-app-mesh-common';
import type { View } from '../culling/types';

/** Pixels of the screen around a node that count as the node. */
const REACH = 3;

/** @param point - in pixels of the viewport */
export function nodeAt(
  nodes: LayoutNode[],
  { k, x, y }: View,
  point: LayoutPoint,
): LayoutNode | undefined {
  const px = (point.x - x) / k;
  const py = (point.y - y) / k;
  const reach = REACH / k;
  return nodes.find(
    node =>
      px >= node.x - reach &&
      px <= node.x + node.width + reach &&
      py >= node.y - reach &&
      py <= node.y + node.height + reach,
  );
}
