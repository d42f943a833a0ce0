import type { TopologyModel } from './buildModel';

/**
 * @param unfolded - ids of the services that are unfolded
 * @returns whether a drawn node can be unfolded or folded again; undefined where neither is possible
 */
export function foldState(
  model: TopologyModel,
  id: string,
  unfolded: ReadonlySet<string> | undefined,
): 'open' | 'closed' | undefined {
  const card = model.cards?.get(id);
  if (card) {
    return card.memberIds.length > 1 ? 'closed' : undefined;
  }
  return unfolded?.has(id) ? 'open' : undefined;
}
