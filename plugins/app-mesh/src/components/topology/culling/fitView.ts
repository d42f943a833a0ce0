import type { LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import type { View } from './types';

/** Pixels that stay free around the drawing. */
export const MARGIN = 12;
export const SCALES: [number, number] = [0.005, 2.5];

/** The view that shows the whole drawing in the middle, at most at its own size. */
export function fitView(viewport: LayoutSize, drawing: LayoutSize): View {
  const k = Math.min(
    1,
    (viewport.width - 2 * MARGIN) / Math.max(1, drawing.width),
    (viewport.height - 2 * MARGIN) / Math.max(1, drawing.height),
  );
  return {
    k: Math.max(k, SCALES[0]),
    x: (viewport.width - drawing.width * k) / 2,
    y: (viewport.height - drawing.height * k) / 2,
  };
}
