import type {
  GraphLayout,
  LayoutBox,
  LayoutEdge,
  LayoutNode,
} from '@crossmesh/plugin-app-mesh-common';
import { useMemo } from 'react';
import type { EdgeIndex } from './EdgeIndex';
import { overlaps } from './rects';
import type { ShownPart } from './useShownPart';

/** What of a layout is drawn. */
export interface DrawnPart {
  boxes: LayoutBox[];
  nodes: LayoutNode[];
  edges: LayoutEdge[];
}

/**
 * Chooses what of a layout is drawn: all of it, what is in a part, or from afar nothing but what is kept.
 *
 * @param index - of the layout's edges
 * @param part - undefined for all
 * @param kept - ids of nodes and edges that are drawn wherever they are
 */
export function useDrawnPart(
  layout: GraphLayout,
  index: EdgeIndex,
  part: ShownPart | undefined,
  kept: ReadonlySet<string>,
): DrawnPart {
  const region = part?.level === 'cards' ? part.region : undefined;
  const isWhole = part === undefined;
  const near = useMemo(
    () => ({
      boxes: layout.boxes.filter(box => region && overlaps(box, region)),
      nodes: new Set(
        layout.nodes.filter(node => region && overlaps(node, region)),
      ),
      edges: new Set(region ? index.within(region) : []),
    }),
    [layout, index, region],
  );
  return useMemo(
    () =>
      isWhole
        ? layout
        : {
            boxes: near.boxes,
            nodes: layout.nodes.filter(
              node => near.nodes.has(node) || kept.has(node.id),
            ),
            edges: layout.edges.filter(
              edge => near.edges.has(edge) || kept.has(edge.id),
            ),
          },
    [isWhole, layout, near, kept],
  );
}
