import type { LayoutRect, LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import type { View } from './types';

/**
 * The part of a drawing that is seen.
 *
 * @param margin - what to add on each side, as a share of the viewport
 */
export function regionOf(
  { k, x, y }: View,
  { width, height }: LayoutSize,
  margin: number,
): LayoutRect {
  return {
    x: (-x - width * margin) / k,
    y: (-y - height * margin) / k,
    width: (width * (1 + 2 * margin)) / k,
    height: (height * (1 + 2 * margin)) / k,
  };
}
