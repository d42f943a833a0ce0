import type { LayoutRect, LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import { select } from 'd3-selection';
import { zoom, type ZoomBehavior, zoomIdentity, zoomTransform } from 'd3-zoom';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { fitView, MARGIN, SCALES } from './culling/fitView';
import type { View } from './culling/types';

const STEP = 1.3;

export interface PanZoom {
  zoomIn: () => void;
  zoomOut: () => void;
  /** Shows the whole drawing, at most at its own size. */
  fit: () => void;
  /**
   * Moves a part of the drawing into view, if it is outside or in the inset at the right.
   *
   * @param least - scale from which on it can be read; where the present one is smaller, that part is shown
   * in the middle at this one
   */
  reveal: (rect: LayoutRect, inset: number, least?: number) => void;
}

/**
 * Pan and zoom for a drawing. The page still scrolls by the wheel.
 *
 * @param onView - told each new view, up to once per frame: it should not render
 */
export function usePanZoom(
  svgRef: RefObject<SVGSVGElement>,
  onView: (view: View) => void,
  viewport: LayoutSize,
  drawing: LayoutSize,
): PanZoom {
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>();
  /** Whether the user has chosen a view, which is then left alone. */
  const touched = useRef(false);
  const sizes = useRef({ viewport, drawing });
  sizes.current = { viewport, drawing };
  const told = useRef(onView);
  told.current = onView;

  const panZoom = useMemo((): PanZoom => {
    const withSvg = (
      act: (
        svg: SVGSVGElement,
        zooming: ZoomBehavior<SVGSVGElement, unknown>,
      ) => void,
    ) => {
      if (svgRef.current && behavior.current) {
        act(svgRef.current, behavior.current);
      }
    };
    const scale = (factor: number) =>
      withSvg((svg, zooming) => {
        touched.current = true;
        zooming.scaleBy(select(svg), factor);
      });
    return {
      zoomIn: () => scale(STEP),
      zoomOut: () => scale(1 / STEP),
      fit: () =>
        withSvg((svg, zooming) => {
          touched.current = false;
          const { k, x, y } = fitView(
            sizes.current.viewport,
            sizes.current.drawing,
          );
          const transform = zoomIdentity.translate(x, y).scale(k);
          zooming.transform(select(svg), transform);
        }),
      reveal: (rect, inset, least = 0) =>
        withSvg((svg, zooming) => {
          const { viewport: outer } = sizes.current;
          const { k, x, y } = zoomTransform(svg);
          if (k < least) {
            touched.current = true;
            const centred = zoomIdentity
              .translate((outer.width - inset) / 2, outer.height / 2)
              .scale(least)
              .translate(-rect.x - rect.width / 2, -rect.y - rect.height / 2);
            zooming.transform(select(svg), centred);
            return;
          }
          const shift = (start: number, size: number, room: number) => {
            if (start < MARGIN) {
              return MARGIN - start;
            }
            return Math.min(0, room - MARGIN - (start + size));
          };
          const room = outer.width - inset;
          const dx = shift(rect.x * k + x, rect.width * k, room);
          const dy = shift(rect.y * k + y, rect.height * k, outer.height);
          if (dx !== 0 || dy !== 0) {
            zooming.translateBy(select(svg), dx / k, dy / k);
          }
        }),
    };
  }, [svgRef]);

  useEffect(() => {
    const svg = svgRef.current;
    if (!svg) {
      return undefined;
    }
    const zooming = zoom<SVGSVGElement, unknown>()
      .scaleExtent(SCALES)
      .extent(() => [
        [0, 0],
        [sizes.current.viewport.width, sizes.current.viewport.height],
      ])
      .filter((event: Event & Partial<WheelEvent & TouchEvent>) => {
        if (event.type === 'wheel') {
          return Boolean(event.ctrlKey || event.metaKey);
        }
        if (event.type.startsWith('touch')) {
          return (event.touches?.length ?? 0) > 1;
        }
        return !event.ctrlKey && !event.button;
      })
      .wheelDelta(
        event => -event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.004),
      )
      .on('zoom', event => {
        touched.current ||= Boolean(event.sourceEvent);
        told.current(event.transform);
      });
    behavior.current = zooming;
    select(svg).call(zooming).on('dblclick.zoom', null);
    return () => {
      select(svg).on('.zoom', null);
    };
  }, [svgRef]);

  useEffect(() => {
    if (!touched.current) {
      panZoom.fit();
    }
  }, [panZoom, viewport.width, viewport.height, drawing.width, drawing.height]);

  return panZoom;
}
