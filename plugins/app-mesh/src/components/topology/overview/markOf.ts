import type { Brush, SceneNode } from './types';

/** A frame around a node. */
export interface Mark {
  color: string;
  /** Pixels of the screen. */
  width: number;
  dash: number[];
}

/** @returns what makes a node stand out, most important first; undefined if nothing does */
export function markOf(
  { id, change }: SceneNode,
  { palette, marks }: Brush,
): Mark | undefined {
  if (id === marks.selected) {
    return { color: palette.accent, width: 3, dash: [] };
  }
  if (marks.found?.has(id)) {
    return { color: palette.found, width: 2.5, dash: [] };
  }
  switch (change) {
    case 'added':
      return { color: palette.good, width: 2.5, dash: [] };
    case 'removed':
      return { color: palette.bad, width: 2.5, dash: [2, 3] };
    case 'changed':
      return { color: palette.fair, width: 2.5, dash: [7, 3] };
    case 'glow':
      return { color: palette.accent, width: 4, dash: [] };
    default:
      return marks.focus.has(id) || id === marks.pointed
        ? { color: palette.accent, width: 2, dash: [] }
        : undefined;
  }
}
