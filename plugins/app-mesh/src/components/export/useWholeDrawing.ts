import type { LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import { useCallback, useState } from 'react';
import { toReason } from '../../lib/toReason';
import { drawingToSvg } from './drawingToSvg';

/** Has a mesh drawn whole for as long as it takes to copy the drawing. */
export function useWholeDrawing(size: LayoutSize): {
  /** @returns the drawing as the text of an SVG file */
  toSvg: () => Promise<string>;
  /** For whoever draws: told the drawing; undefined while none is wanted. */
  onWhole?: (svg: SVGSVGElement) => void;
} {
  const [asked, setAsked] = useState<{
    onWhole: (svg: SVGSVGElement) => void;
  }>();
  const toSvg = useCallback(
    () =>
      new Promise<string>((resolve, reject) => {
        const onWhole = (svg: SVGSVGElement) => {
          try {
            resolve(drawingToSvg(svg, size));
          } catch (error) {
            reject(toReason(error));
          }
          setAsked(undefined);
        };
        setAsked({ onWhole });
      }),
    [size],
  );
  return { toSvg, onWhole: asked?.onWhole };
}
