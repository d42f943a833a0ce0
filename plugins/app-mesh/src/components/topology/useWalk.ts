import type { LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { READING_SCALE } from './culling/limits';
import { edgeEnd } from './edgeEnd';
import type { TopologyGraphProps } from './graphProps';
import type { WalkKey } from './types';
import type { PanZoom } from './usePanZoom';
import { walk } from './walk';

export interface WalkOptions {
  graph: TopologyGraphProps;
  svg: RefObject<SVGSVGElement>;
  panZoom: PanZoom;
  viewport: LayoutSize;
  /** Whether only a part is drawn. */
  isLarge: boolean;
  /** What is covered at the right, in pixels. */
  inset: number;
}

/** The walk by keyboard. What it leads to is brought into view, and drawn if it was not. */
export function useWalk(options: WalkOptions) {
  const { graph, svg, panZoom, isLarge, inset } = options;
  const { width, height } = options.viewport;
  const { model, selected, onSelect, onUnfold } = graph;
  const { layout } = model;
  const [focused, setFocused] = useState<string>();
  /** The node or edge that the latest key leads to. */
  const [reached, setReached] = useState<string>();
  const awaited = useRef<string>();
  const places = useMemo(
    () => new Map(layout.nodes.map(node => [node.id, node])),
    [layout],
  );
  const tabStop =
    [focused, selected].find(id => places.has(id ?? '')) ?? layout.nodes[0]?.id;
  const kept = useMemo(
    () =>
      new Set(
        [tabStop, selected, reached].filter(
          (id): id is string => id !== undefined,
        ),
      ),
    [tabStop, selected, reached],
  );

  const reveal = useCallback(
    (id: string, from = '', least = 0) => {
      const place = isLarge
        ? layout.edges.find(edge => edge.id === id)
        : undefined;
      const edge = place && model.edges.get(id);
      const rect = edge ? edgeEnd(edge, place, from) : places.get(id);
      if (rect) {
        panZoom.reveal(rect, inset, least);
      }
    },
    [layout, model, isLarge, places, panZoom, inset],
  );
  const focusNode = useCallback(
    (id: string) => {
      setFocused(id);
      reveal(id);
    },
    [reveal],
  );
  const approach = useCallback(
    (id: string) => reveal(id, undefined, READING_SCALE),
    [reveal],
  );
  const focusElement = useCallback(
    (id: string) => {
      const name = CSS.escape(id);
      const element = svg.current?.querySelector<SVGGElement>(
        `[data-node-id="${name}"], [data-edge-id="${name}"]`,
      );
      element?.focus();
      return Boolean(element);
    },
    [svg],
  );
  const move = useCallback(
    (id: string, event: WalkKey) => {
      if (event.key === 'Escape') {
        onSelect(undefined);
        return true;
      }
      if (event.key === '+' || event.key === '-') {
        onUnfold?.(id, event.key === '+');
        return onUnfold !== undefined;
      }
      const next = walk(model, id, event);
      if (next === undefined) {
        return false;
      }
      if (!isLarge) {
        return focusElement(next);
      }
      setReached(next);
      reveal(next, id, READING_SCALE);
      awaited.current = focusElement(next) ? undefined : next;
      return true;
    },
    [model, isLarge, reveal, focusElement, onSelect, onUnfold],
  );
  useLayoutEffect(() => {
    if (awaited.current !== undefined && focusElement(awaited.current)) {
      awaited.current = undefined;
    }
  });

  const opened = useRef(false);
  useEffect(() => {
    if (selected !== undefined) {
      // A link to something in a large mesh shows it, not a dot among thousands.
      reveal(
        selected,
        undefined,
        isLarge && !opened.current ? READING_SCALE : 0,
      );
    }
    opened.current = true;
    // A new size shows the whole drawing again, with a part of it below the panel.
  }, [selected, reveal, isLarge, width, height]);

  return { tabStop, kept, focusNode, approach, move };
}
