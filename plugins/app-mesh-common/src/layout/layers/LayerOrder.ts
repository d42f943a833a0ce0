import { Adjacency } from '../Adjacency';
import { CrossingCounter } from './CrossingCounter';
import type { LayerGraph } from './types';

/** The order of the items in all layers, with what is needed to better it. */
export class LayerOrder {
  readonly graph: LayerGraph;
  /** The neighbours of each item in the layer left of it, and right of it. */
  readonly left: Adjacency;
  readonly right: Adjacency;
  /** How far down an item stands, comparable within a layer and roughly beyond. */
  readonly height: Float64Array;
  readonly #base: Float64Array;
  readonly #span: Float64Array;
  readonly #counter = new CrossingCounter();
  /** Place of each item among those of its first layer. */
  readonly #place: Int32Array;

  private constructor(graph: LayerGraph) {
    this.graph = graph;
    const lefts: number[] = [];
    const rights: number[] = [];
    const weights: number[] = [];
    for (const { items, link, turns } of graph.routes) {
      for (let at = 1; at < items.length && !turns; at += 1) {
        lefts.push(items[at - 1]);
        rights.push(items[at]);
        weights.push(link.edges.length);
      }
    }
    const { itemCount, blocks } = graph;
    this.left = Adjacency.of(itemCount, rights, lefts, weights);
    this.right = Adjacency.of(itemCount, lefts, rights, weights);
    this.height = new Float64Array(itemCount);
    this.#place = new Int32Array(itemCount);
    this.#base = new Float64Array(blocks.length);
    this.#span = new Float64Array(blocks.length);
    this.#measureBlocks();
    blocks.forEach(({ lists }, block) =>
      lists.forEach((_, list) => this.renumber(block, list)),
    );
  }

  static of(graph: LayerGraph): LayerOrder {
    return new LayerOrder(graph);
  }

  /** Takes note of a new order of one list. */
  renumber(block: number, list: number): void {
    const items = this.graph.blocks[block].lists[list];
    const step = this.#span[block] / items.length;
    for (let place = 0; place < items.length; place += 1) {
      this.height[items[place]] = this.#base[block] + (place + 0.5) * step;
    }
  }

  /** Visits the lists of all layers from left to right or back, room between boxes when its column begins. */
  forEachList(
    forwards: boolean,
    visit: (block: number, list: number) => void,
  ): void {
    const { columns, blocks, starts } = this.graph;
    for (let count = 0; count < columns.length; count += 1) {
      const column = forwards ? count : columns.length - 1 - count;
      const depth = starts[column + 1] - starts[column];
      for (let step = 0; step < depth; step += 1) {
        for (const block of columns[column]) {
          if (blocks[block].account !== undefined) {
            visit(block, forwards ? step : depth - 1 - step);
          } else if (step === 0) {
            visit(block, 0);
          }
        }
      }
    }
  }

  /** All crossings of links between neighbouring layers. */
  countCrossings(): number {
    const { starts, columns } = this.graph;
    let sum = 0;
    columns.forEach((_, column) => {
      for (let layer = starts[column]; layer < starts[column + 1]; layer += 1) {
        sum += this.#crossingsRightOf(column, layer);
      }
    });
    return sum;
  }

  /** The lists of all blocks, to come back to. */
  save(): number[][][] {
    return this.graph.blocks.map(({ lists }) => lists.map(list => [...list]));
  }

  restore(saved: number[][][]): void {
    this.graph.blocks.forEach((block, index) => {
      block.lists.forEach((list, place) => {
        list.splice(0, list.length, ...saved[index][place]);
        this.renumber(index, place);
      });
    });
  }

  #measureBlocks(): void {
    const { columns, blocks } = this.graph;
    for (const column of columns) {
      const sizes = column.map(block =>
        Math.max(0.5, ...blocks[block].lists.map(list => list.length)),
      );
      const whole = sizes.reduce((sum, size) => sum + size, 0);
      let base = 0;
      column.forEach((block, place) => {
        this.#base[block] = base;
        this.#span[block] = sizes[place] / whole;
        base += this.#span[block];
      });
    }
  }

  #crossingsRightOf(column: number, layer: number): number {
    const { starts, columns, blocks, last, first } = this.graph;
    const next = layer + 1;
    const nextColumn = next < starts[column + 1] ? column : column + 1;
    if (nextColumn >= columns.length) {
      return 0;
    }
    let count = 0;
    for (const block of columns[nextColumn]) {
      const { account, lists } = blocks[block];
      const list = lists[account === undefined ? 0 : next - starts[nextColumn]];
      for (const item of list) {
        if (first[item] === next) {
          this.#place[item] = count;
          count += 1;
        }
      }
    }
    const rights: number[] = [];
    const weights: number[] = [];
    const { right } = this;
    for (const block of columns[column]) {
      const { account, lists } = blocks[block];
      const list = lists[account === undefined ? 0 : layer - starts[column]];
      for (const item of list) {
        if (last[item] === layer) {
          right.sort(item, this.height);
          for (let at = right.starts[item]; at < right.starts[item + 1]; at++) {
            rights.push(this.#place[right.others[at]]);
            weights.push(right.weights[at]);
          }
        }
      }
    }
    return this.#counter.count(rights, weights, count);
  }
}
