import type { LayoutRect, LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import { startTransition, useCallback, useRef, useState } from 'react';
import { fitView } from './fitView';
import { levelOf } from './levelOf';
import { contains } from './rects';
import { regionOf } from './regionOf';
import type { Level, View } from './types';

/** How far around the viewport things are drawn, so that they are there when they come into view. */
const MARGIN = 0.5;
/** Steps of scale for each doubling; in between nothing is drawn anew. */
const STEPS = 4;

/** Which part of a drawing is to be drawn, and how. Changes in steps, not with each frame. */
export interface ShownPart {
  level: Level;
  region: LayoutRect;
  /** Close to the present one. */
  scale: number;
}

function stepOf(scale: number): number {
  return Math.round(Math.log2(scale) * STEPS);
}

function partOf(view: View, viewport: LayoutSize): ShownPart {
  return {
    level: levelOf(view.k),
    region: regionOf(view, viewport, MARGIN),
    scale: 2 ** (stepOf(view.k) / STEPS),
  };
}

/**
 * Says what is to be drawn of a drawing that is too large to draw it all.
 *
 * @returns the part, and what to call with each new view
 */
export function useShownPart(
  viewport: LayoutSize,
  drawing: LayoutSize,
): [ShownPart, (view: View) => void] {
  const [part, setPart] = useState(() =>
    partOf(fitView(viewport, drawing), viewport),
  );
  const last = useRef(part);
  const size = useRef(viewport);
  size.current = viewport;
  const follow = useCallback((view: View) => {
    const { level, region, scale } = last.current;
    const seen = regionOf(view, size.current, 0);
    const next = partOf(view, size.current);
    const isNearby =
      contains(region, seen) && stepOf(next.scale) === stepOf(scale);
    if (level === next.level && isNearby) {
      return;
    }
    last.current = next;
    if (level === next.level) {
      // Work that may wait for the next frames of a gesture.
      startTransition(() => setPart(next));
    } else {
      setPart(next);
    }
  }, []);
  return [part, follow];
}
