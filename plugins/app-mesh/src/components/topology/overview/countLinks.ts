import type { LayoutBox } from '@crossmesh/plugin-app-mesh-common';
import type { TopologyModel } from '../buildModel';
import type { SceneLink } from './types';

/** Counts the connections that leave an account, by where they come from and lead to. */
export function countLinks({
  edges,
  nodes,
  layout,
}: TopologyModel): SceneLink[] {
  const boxes = new Map<string | undefined, LayoutBox>(
    layout.boxes.map(box => [box.accountId, box]),
  );
  const links = new Map<string, SceneLink>();
  for (const { source, target, crossAccount } of edges.values()) {
    if (!crossAccount) {
      continue;
    }
    const from = boxes.get(nodes.get(source)?.resourceOwner);
    const to = boxes.get(nodes.get(target)?.resourceOwner);
    if (from && to && from !== to) {
      const key = `${from.accountId} ${to.accountId}`;
      const link = links.get(key);
      if (link) {
        link.count += 1;
      } else {
        links.set(key, { from, to, count: 1 });
      }
    }
  }
  return [...links.values()];
}
