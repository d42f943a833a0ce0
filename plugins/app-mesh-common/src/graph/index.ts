export { buildGraph } from './buildGraph';
export { neighbourhood } from './neighbourhood';
export type {
  GraphEdge,
  GraphEdgeType,
  GraphNode,
  GraphNodeRole,
  MeshGraph,
} from './types';
