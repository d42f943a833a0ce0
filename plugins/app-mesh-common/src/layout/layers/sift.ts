import type { LayerOrder } from './LayerOrder';
import { siftList } from './siftList';

/**
 * Goes once through all layers and moves every item to where it crosses least.
 *
 * @returns how many crossings are gone
 */
export function sift(order: LayerOrder, forwards: boolean): number {
  let gained = 0;
  order.forEachList(forwards, (block, list) => {
    gained += siftList(order, block, list);
  });
  return gained;
}
