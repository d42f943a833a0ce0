import type { GroupLink } from '../buildGroupGraph';

/**
 * A part of a column that keeps its items together, from top to bottom: an account's box, or the room above,
 * between and below boxes, through which edges of others pass.
 */
export interface Block {
  column: number;
  /** Index of the account; undefined for room between boxes. */
  account?: number;
  /**
   * The items from top to bottom: of a box for each layer of its column, of other room all at once, each of
   * which is a lane over some layers.
   */
  lists: number[][];
}

/** A link on its way: the items that it passes, from left to right, ends included. */
export interface Route {
  link: GroupLink;
  items: number[];
  /** Whether the source is the right end. */
  reversed: boolean;
  /** Whether both ends are in one layer, so that the link leaves to the right and comes in from the left. */
  turns: boolean;
}

/**
 * Groups, and the places where links pass others, in layers. Items are counted from 0, the groups first.
 * Columns of accounts are made of layers, and have their blocks from top to bottom.
 */
export interface LayerGraph {
  /** First layer of each column, and the number of all. */
  starts: number[];
  blocks: Block[];
  /** For each column its blocks, by index from top to bottom. */
  columns: number[][];
  routes: Route[];
  itemCount: number;
  /** The layers in which an item stands: one for a group, several for a lane. */
  first: Int32Array;
  last: Int32Array;
  block: Int32Array;
  /** How many edges pass an item that is not a group. */
  edgeCount: Int32Array;
}
