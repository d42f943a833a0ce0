import type { GroupGraph, GroupLink } from '../buildGroupGraph';
import type { Block, LayerGraph, Route } from './types';

/** What is known of a mesh before its layers are. */
export interface LayerInput {
  graph: GroupGraph;
  /** Index of the account of each group. */
  accountOf: Int32Array;
  /** Layer of each group in its account's column. */
  ranks: Int32Array;
  /** For each column its accounts, from top to bottom. */
  stacks: number[][];
  /** About how high each account's box will be. */
  heights: number[];
}

/** Leads every link from layer to layer, around the boxes of accounts that it has nothing to do with. */
export class LayerBuilder {
  readonly #input: LayerInput;
  readonly #starts: number[] = [0];
  readonly #blocks: Block[] = [];
  readonly #columns: number[][] = [];
  /** By account: its block, and its place in its column. */
  readonly #boxes = new Map<number, { block: number; place: number }>();
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #blockOf: number[] = [];
  readonly #edgeCount: number[] = [];

  private constructor(input: LayerInput) {
    this.#input = input;
  }

  static build(input: LayerInput): LayerGraph {
    const builder = new LayerBuilder(input);
    builder.#addColumns();
    builder.#addGroups();
    const routes = input.graph.links.map(link => builder.#route(link));
    return {
      starts: builder.#starts,
      blocks: builder.#blocks,
      columns: builder.#columns,
      routes,
      itemCount: builder.#first.length,
      first: Int32Array.from(builder.#first),
      last: Int32Array.from(builder.#last),
      block: Int32Array.from(builder.#blockOf),
      edgeCount: Int32Array.from(builder.#edgeCount),
    };
  }

  #addColumns(): void {
    const { stacks, accountOf, ranks } = this.#input;
    const depths = new Map<number, number>();
    accountOf.forEach((account, group) => {
      const depth = Math.max(depths.get(account) ?? 0, ranks[group] + 1);
      depths.set(account, depth);
    });
    stacks.forEach((stack, column) => {
      const depth = Math.max(...stack.map(account => depths.get(account)!));
      this.#starts.push(this.#starts[column] + depth);
      const blocks = [this.#addBlock({ column, lists: [[]] })];
      stack.forEach((account, place) => {
        const lists = Array.from({ length: depth }, (): number[] => []);
        const block = this.#addBlock({ column, account, lists });
        this.#boxes.set(account, { block, place });
        blocks.push(block, this.#addBlock({ column, lists: [[]] }));
      });
      this.#columns.push(blocks);
    });
  }

  #addBlock(block: Block): number {
    this.#blocks.push(block);
    return this.#blocks.length - 1;
  }

  #addGroups(): void {
    const { accountOf, ranks } = this.#input;
    accountOf.forEach((account, group) => {
      const { block } = this.#boxes.get(account)!;
      const layer = this.#starts[this.#blocks[block].column] + ranks[group];
      this.#addItem(block, layer, layer, 0);
    });
  }

  #addItem(block: number, first: number, last: number, edges: number): number {
    const item = this.#first.length;
    this.#first.push(first);
    this.#last.push(last);
    this.#blockOf.push(block);
    this.#edgeCount.push(edges);
    const { account, column, lists } = this.#blocks[block];
    const list = account === undefined ? 0 : first - this.#starts[column];
    lists[list].push(item);
    return item;
  }

  #route(link: GroupLink): Route {
    const { source, target } = link;
    const from = this.#first[source];
    const to = this.#first[target];
    const reversed = from > to;
    const [left, right] = reversed ? [target, source] : [source, target];
    const items = [left];
    const blocks = [this.#blockOf[left], this.#blockOf[right]];
    const [start, end] = blocks.map(block => this.#blocks[block].column);
    const edges = link.edges.length;
    const [low, high] = [this.#first[left], this.#first[right]];

    const lane = (block: number, first: number, last: number) => {
      if (first <= last) {
        items.push(this.#addItem(block, first, last, edges));
      }
    };
    const through = (block: number, first: number, last: number) => {
      for (let layer = first; layer <= last; layer += 1) {
        lane(block, layer, layer);
      }
    };
    if (from === to) {
      lane(this.#roomBeside(blocks[1], blocks[0]), from, from);
    } else if (blocks[0] === blocks[1]) {
      through(blocks[0], low + 1, high - 1);
    } else if (start === end) {
      lane(this.#roomBeside(blocks[1], blocks[0]), low + 1, high - 1);
    } else {
      through(blocks[0], low + 1, this.#starts[start + 1] - 1);
      for (let column = start + 1; column < end; column += 1) {
        const room = this.#roomBetween(blocks[0], blocks[1], column);
        lane(room, this.#starts[column], this.#starts[column + 1] - 1);
      }
      through(blocks[1], this.#starts[end], high - 1);
    }
    items.push(right);
    return { link, items, reversed, turns: from === to };
  }

  /** The room next to a box, on the side of another box of the same column. */
  #roomBeside(box: number, other: number): number {
    return other < box ? box - 1 : box + 1;
  }

  /** The room of a column that is nearest to the straight way from box to box. */
  #roomBetween(from: number, to: number, column: number): number {
    const [start, end] = [this.#blocks[from].column, this.#blocks[to].column];
    const way = (column - start) / (end - start);
    const wanted =
      this.#heightOf(from) + (this.#heightOf(to) - this.#heightOf(from)) * way;
    const { stacks, heights } = this.#input;
    let y = -this.#stackHeight(column) / 2;
    let best = 0;
    let distance = Math.abs(wanted - y);
    stacks[column].forEach((account, place) => {
      y += heights[account];
      if (Math.abs(wanted - y) < distance) {
        distance = Math.abs(wanted - y);
        best = place + 1;
      }
    });
    return this.#columns[column][2 * best];
  }

  /** The middle of a box, counted from the middle of its column. */
  #heightOf(box: number): number {
    const { stacks, heights } = this.#input;
    const { column, account } = this.#blocks[box];
    const { place } = this.#boxes.get(account!)!;
    const above = stacks[column]
      .slice(0, place)
      .reduce((sum, other) => sum + heights[other], 0);
    return above + heights[account!] / 2 - this.#stackHeight(column) / 2;
  }

  #stackHeight(column: number): number {
    const { stacks, heights } = this.#input;
    return stacks[column].reduce((sum, account) => sum + heights[account], 0);
  }
}
