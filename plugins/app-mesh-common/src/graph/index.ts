export { buildGraph } from './buildGraph';
export { collapseGraph } from './collapseGraph';
export { describePolicy } from './describePolicy';
export { neighbourhood } from './neighbourhood';
export type {
  GraphEdge,
  GraphEdgeType,
  GraphNode,
  GraphNodeRole,
  MeshGraph,
} from './types';
export type { CollapseBy, CollapsedGraph, GraphGroup } from './collapsed';
