import type { LayoutRect, LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import { select } from 'd3-selection';
import { zoom, type ZoomBehavior, zoomIdentity, zoomTransform } from 'd3-zoom';
import { type RefObject, useEffect, useMemo, useRef } from 'react';

const SCALES: [number, number] = [0.02, 2.5];
const STEP = 1.3;
const MARGIN = 12;

export interface PanZoom {
  zoomIn: () => void;
  zoomOut: () => void;
  /** Shows the whole drawing, at most at its own size. */
  fit: () => void;
  /** Moves a part of the drawing into view, if it is outside or in the inset at the right. */
  reveal: (rect: LayoutRect, inset: number) => void;
}

/** Pan and zoom for an SVG whose content stands in one group. The page still scrolls by the wheel. */
export function usePanZoom(
  svgRef: RefObject<SVGSVGElement>,
  contentRef: RefObject<SVGGElement>,
  viewport: LayoutSize,
  drawing: LayoutSize,
): PanZoom {
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>();
  /** Whether the user has chosen a view, which is then left alone. */
  const touched = useRef(false);
  const sizes = useRef({ viewport, drawing });
  sizes.current = { viewport, drawing };

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
          const { viewport: outer, drawing: inner } = sizes.current;
          const k = Math.min(
            1,
            (outer.width - 2 * MARGIN) / Math.max(1, inner.width),
            (outer.height - 2 * MARGIN) / Math.max(1, inner.height),
          );
          const transform = zoomIdentity
            .translate(
              (outer.width - inner.width * k) / 2,
              (outer.height - inner.height * k) / 2,
            )
            .scale(Math.max(k, SCALES[0]));
          zooming.transform(select(svg), transform);
        }),
      reveal: (rect, inset) =>
        withSvg((svg, zooming) => {
          const { viewport: outer } = sizes.current;
          const { k, x, y } = zoomTransform(svg);
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
        contentRef.current?.setAttribute(
          'transform',
          event.transform.toString(),
        );
      });
    behavior.current = zooming;
    select(svg).call(zooming).on('dblclick.zoom', null);
    return () => {
      select(svg).on('.zoom', null);
    };
  }, [svgRef, contentRef]);

  useEffect(() => {
    if (!touched.current) {
      panZoom.fit();
    }
  }, [panZoom, viewport.width, viewport.height, drawing.width, drawing.height]);

  return panZoom;
}
