import type { TopologyModel } from './buildModel';

/** @returns a node and those at the other ends of its edges; none for what is not drawn */
export function nearby(
  model: TopologyModel,
  id: string | undefined,
): ReadonlySet<string> {
  const ids = new Set<string>();
  if (id !== undefined && model.nodes.has(id)) {
    ids.add(id);
    model.leaving.get(id)?.forEach(edge => ids.add(edge.target));
    model.arriving.get(id)?.forEach(edge => ids.add(edge.source));
  }
  return ids;
}
