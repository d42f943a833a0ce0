import type { GraphEdge, GraphNode, MeshGraph } from '../graph';

/** A point in the drawing, in pixels at zoom 1; y grows downwards. @public */
export interface LayoutPoint {
  x: number;
  y: number;
}

/** @public */
export interface LayoutSize {
  width: number;
  height: number;
}

/** A rectangle, given by its top left corner. @public */
export interface LayoutRect extends LayoutPoint, LayoutSize {}

/** @public */
export interface LayoutOptions {
  /** How much room a node needs. The default suits a node drawn with three lines of text. */
  size?: (node: GraphNode) => LayoutSize;
  /**
   * The drawing that is replaced. What it has keeps its order where that crosses little, so that a small
   * change moves little. A drawing of something else is of no effect.
   */
  previous?: Pick<GraphLayout, 'groups'>;
}

/**
 * An account's rectangle. Boxes never overlap.
 *
 * @public
 */
export interface LayoutBox extends LayoutRect {
  /** Absent for the box of what is named in the mesh but exists in no account. */
  accountId?: string;
  /** Whether the account created the mesh. */
  meshOwner: boolean;
  /** Height of the strip at the top that is kept free for the box's title. */
  titleHeight: number;
}

/**
 * The rectangle around a service, its router and its workloads. Groups never overlap.
 *
 * @public
 */
export interface LayoutGroup extends LayoutRect {
  /** Id of the group's head. */
  id: string;
}

/** @public */
export interface LayoutNode extends LayoutRect {
  id: string;
  /** The column, counted from the left. */
  column: number;
}

/**
 * Where an edge's label goes: its middle or its left end.
 *
 * @public
 */
export interface LayoutLabel extends LayoutPoint {
  align: 'start' | 'middle';
}

/** @public */
export interface LayoutEdge {
  id: string;
  /** The `d` attribute of an SVG path from source to target. */
  path: string;
  /** Absent where a label would lie on another one. */
  label?: LayoutLabel;
}

/**
 * A drawing of a graph. The lists of boxes and nodes are in reading order.
 *
 * @public
 */
export interface GraphLayout extends LayoutSize {
  boxes: LayoutBox[];
  groups: LayoutGroup[];
  nodes: LayoutNode[];
  edges: LayoutEdge[];
}

/**
 * A service with what provides it, in one account. A gateway, or a router or workload that provides
 * no service of its own account, is the head of a group of its own.
 *
 * @public
 */
export interface ServiceGroup {
  /** Id of the head. */
  id: string;
  head: GraphNode;
  /** The account of all members; absent for a missing one. */
  accountId?: string;
  /** Head first, each parent before its children. */
  members: GraphNode[];
  /** The provider and route edges that hold the group together, by the id of their target. */
  links: Map<string, GraphEdge>;
}

/**
 * One target of a service's traffic.
 *
 * @public
 */
export interface ServiceCardTarget {
  workload: GraphNode;
  /** The configured weight; absent where the service has no router. */
  weight?: number;
  /** The weight as a share of the route's sum, 0 to 1. */
  share?: number;
  route?: string;
  match?: string;
}

/**
 * A service folded into one card.
 *
 * @public
 */
export interface ServiceCard {
  head: GraphNode;
  router?: GraphNode;
  /** Where the service's traffic goes, workloads of other cards included. */
  targets: ServiceCardTarget[];
  /** Ids of all nodes that the card stands for. */
  memberIds: string[];
}

/**
 * A graph of cards: `graph` has their heads as nodes, and only the edges between cards. The members of a
 * service that stays unfolded are nodes of it too, and have no card.
 *
 * @public
 */
export interface FoldedGraph {
  graph: MeshGraph;
  /** By the id of the head. */
  cards: Map<string, ServiceCard>;
  /** Ids of the original edges that an edge of `graph` stands for. */
  edgeMembers: Map<string, string[]>;
}
