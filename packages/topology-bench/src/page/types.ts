import type { MeshGraph } from '@crossmesh/plugin-app-mesh-common';
import type { TopologyContent } from '../ours';

/** What every library is given to draw: each resource a node. */
export interface Drawing {
  mesh: MeshGraph;
  content: TopologyContent;
}

/** Where a node's top left corner is. */
export interface Place {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Times in milliseconds. */
export interface Times {
  layout: number;
  /** From having the layout to the frame after the drawing is complete. */
  paint: number;
}

/** A way to draw a mesh. */
export interface Library {
  /** Whether Control must be held for the wheel to zoom. */
  zoomsWithControl?: boolean;
  draw: (drawing: Drawing, container: HTMLElement) => Promise<Times>;
}

/** What the page offers to the script that drives it. */
export interface BenchPage {
  run: (options: {
    library: string;
    size: number;
    seed: number;
  }) => Promise<Times & { nodes: number; edges: number }>;
  zoomsWithControl: (library: string) => boolean;
  /** Starts to take the time from frame to frame. */
  startFrames: () => void;
  /** @returns those times, in milliseconds */
  stopFrames: () => number[];
  countElements: () => number;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}
