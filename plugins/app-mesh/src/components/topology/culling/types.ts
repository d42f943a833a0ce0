/** How a drawing is moved and scaled, as in d3-zoom: a point p is seen at `p * k + (x, y)`. */
export interface View {
  k: number;
  x: number;
  y: number;
}

/**
 * How much is told of each node: all of it on a card, its name and state in a box, or its state alone, among
 * all others of its account.
 */
export type Level = 'cards' | 'boxes' | 'accounts';
