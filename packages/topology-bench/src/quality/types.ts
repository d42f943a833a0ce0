import type { DrawnEdge } from './measureDrawing';

/** A drawing as far as it is measured. */
export interface LaidOut {
  /** Of the layout, in milliseconds. */
  time: number;
  /** In pixels at zoom 1. */
  width: number;
  height: number;
  edges: DrawnEdge[];
}
