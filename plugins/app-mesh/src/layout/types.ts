import type {
  GraphLayout,
  LayoutSize,
  MeshGraph,
} from '@crossmesh/plugin-app-mesh-common';

/** What is to be laid out: plain data, so that it can be sent to a worker. */
export interface LayoutJob {
  graph: MeshGraph;
  /** The room that each node needs, in the order of the graph's nodes. */
  sizes: LayoutSize[];
}

/** What a worker answers a job with. */
export type LayoutAnswer = { layout: GraphLayout } | { error: string };
