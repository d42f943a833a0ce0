import type { GraphLayout } from '@crossmesh/plugin-app-mesh-common';
import {
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react';
import type { View } from '../culling/types';
import { nodeAt } from './nodeAt';

/** Pixels from the pointer to the name of what it points at. */
const AWAY = 14;

type Pointer = MouseEvent<SVGSVGElement>;

/** Finds out what is pointed at in a painting, which has no elements. */
export function usePointing(options: {
  layout: GraphLayout;
  view: RefObject<View>;
  onPoint: (id: string | undefined) => void;
  onOpen: (id: string) => void;
  /** Asked to show a node so that it can be read. */
  onApproach: (id: string) => void;
}) {
  const { layout, view, onPoint, onOpen, onApproach } = options;
  const name = useRef<HTMLDivElement>(null);
  const place = useRef({ x: 0, y: 0, flip: false });
  const putName = useCallback(() => {
    const { x, y, flip } = place.current;
    if (name.current) {
      name.current.style.transform = flip
        ? `translate(calc(${x - AWAY}px - 100%), ${y + AWAY}px)`
        : `translate(${x + AWAY}px, ${y + AWAY}px)`;
    }
  }, []);
  useLayoutEffect(putName);

  const find = (event: Pointer) => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - left;
    const y = event.clientY - top;
    place.current = { x, y, flip: x > width * 0.7 };
    return nodeAt(layout.nodes, view.current!, { x, y })?.id;
  };
  /** Elements of the drawing tell by themselves that they are pointed at. */
  const isPainting = ({ target, currentTarget }: Pointer) =>
    target === currentTarget;
  const handlers = {
    onMouseMove: (event: Pointer) => {
      // While a button is pressed the drawing is moved.
      if (event.buttons === 0 && isPainting(event)) {
        const id = find(event);
        event.currentTarget.style.cursor = id ? 'pointer' : '';
        onPoint(id);
        putName();
      }
    },
    onMouseLeave: () => onPoint(undefined),
    onClick: (event: Pointer) => {
      const id = isPainting(event) ? find(event) : undefined;
      if (id !== undefined) {
        onOpen(id);
      }
    },
    onDoubleClick: (event: Pointer) => {
      const id = find(event);
      if (id !== undefined) {
        onApproach(id);
      }
    },
  };
  return { name, handlers };
}
