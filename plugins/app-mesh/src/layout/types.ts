import type {
  GraphLayout,
  LayoutOptions,
  LayoutSize,
  MeshGraph,
} from '@crossmesh/plugin-app-mesh-common';

/** What is to be laid out: plain data, so that it can be sent to a worker. */
export interface LayoutJob {
  graph: MeshGraph;
  /** The room that each node needs, in the order of the graph's nodes. */
  sizes: LayoutSize[];
  /** The drawing that is replaced, whose order is kept. */
  previous?: LayoutOptions['previous'];
}

/** What a worker answers a job with. */
export type LayoutAnswer = { layout: GraphLayout } | { error: string };
