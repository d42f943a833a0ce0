export { foldServices } from './foldServices';
export { groupServices } from './groupServices';
export { layoutGraph } from './layoutGraph';
export type {
  FoldedGraph,
  GraphLayout,
  LayoutBox,
  LayoutEdge,
  LayoutGroup,
  LayoutLabel,
  LayoutNode,
  LayoutOptions,
  LayoutPoint,
  LayoutRect,
  LayoutSize,
  ServiceCard,
  ServiceCardTarget,
  ServiceGroup,
} from './types';
