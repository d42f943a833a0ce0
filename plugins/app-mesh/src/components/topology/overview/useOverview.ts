import type { LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { EdgeIndex } from '../culling/EdgeIndex';
import type { View } from '../culling/types';
import { type Palette, readPalette } from './readPalette';
import { ScenePainter } from './ScenePainter';
import type { Scene, SceneMarks } from './types';

/** What is painted around the viewport, on each side, so that it can be moved before it is painted anew. */
const MARGIN = 0.25;
/** How much a painting is stretched or shrunk before it is painted anew. */
const STRETCH = { least: 0.45, most: 2.2 };
const SETTLED_MS = 120;
/** What Backstage changes with the theme. */
const THEME = {
  attributeFilter: ['class', 'data-theme-mode', 'data-theme-name'],
};

export interface OverviewOptions {
  canvas: RefObject<HTMLCanvasElement>;
  /** Undefined where nothing is painted. */
  scene?: Scene;
  /** Of the edges of the scene's layout. */
  index: EdgeIndex;
  marks: SceneMarks;
  viewport: LayoutSize;
  /** The view before anybody has chosen one. */
  initial: View;
}

/**
 * Paints a scene onto a canvas that is as large as the viewport and somewhat more.
 *
 * @returns what to call with each new view: it moves the painting, and paints it anew only when needed
 */
export function useOverview(options: OverviewOptions): (view: View) => void {
  const { canvas, index, scene, marks, viewport } = options;
  const { width, height } = viewport;
  const painter = useMemo(
    () => scene && new ScenePainter(scene, index),
    [scene, index],
  );
  const view = useRef<View>();
  const initial = useRef(options.initial);
  initial.current = options.initial;
  const painted = useRef<View>();
  const palette = useRef<Palette>();
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const paint = useCallback(() => {
    clearTimeout(timer.current);
    const element = canvas.current;
    const context = painter && element?.getContext('2d');
    if (!element?.parentElement || !context) {
      return;
    }
    palette.current ??= readPalette(element.parentElement);
    const density = window.devicePixelRatio || 1;
    const size = {
      width: Math.ceil(width * (1 + 2 * MARGIN)),
      height: Math.ceil(height * (1 + 2 * MARGIN)),
    };
    const pixels = {
      width: Math.round(size.width * density),
      height: Math.round(size.height * density),
    };
    if (element.width !== pixels.width || element.height !== pixels.height) {
      Object.assign(element, pixels);
      element.style.width = `${size.width}px`;
      element.style.height = `${size.height}px`;
      element.style.left = `${-width * MARGIN}px`;
      element.style.top = `${-height * MARGIN}px`;
      element.style.transformOrigin = `${width * MARGIN}px ${
        height * MARGIN
      }px`;
    }
    const shown = view.current ?? initial.current;
    const { k, x, y } = shown;
    const shifted = { k, x: x + width * MARGIN, y: y + height * MARGIN };
    painter.paint(context, palette.current, marks, shifted, size, density);
    painted.current = shown;
    element.style.transform = '';
  }, [canvas, painter, marks, width, height]);

  useLayoutEffect(() => {
    paint();
    return () => clearTimeout(timer.current);
  }, [paint]);
  useEffect(() => {
    const observer = new MutationObserver(() => {
      palette.current = undefined;
      paint();
    });
    observer.observe(document.documentElement, THEME);
    observer.observe(document.body, THEME);
    return () => observer.disconnect();
  }, [paint]);

  return useCallback(
    next => {
      view.current = next;
      const last = painted.current;
      const element = canvas.current;
      if (!painter || !last || !element) {
        return;
      }
      const s = next.k / last.k;
      const x = next.x - last.x * s;
      const y = next.y - last.y * s;
      const isCovered =
        x <= width * MARGIN * s &&
        y <= height * MARGIN * s &&
        x + width * (1 + MARGIN) * s >= width &&
        y + height * (1 + MARGIN) * s >= height;
      if (!isCovered || s < STRETCH.least || s > STRETCH.most) {
        paint();
        return;
      }
      element.style.transform = `translate(${x}px, ${y}px) scale(${s})`;
      clearTimeout(timer.current);
      if (s !== 1) {
        timer.current = setTimeout(paint, SETTLED_MS);
      }
    },
    [canvas, painter, paint, width, height],
  );
}
