import type { GraphNode } from '@crossmesh/plugin-app-mesh-common';
import type { Translate } from '../translation';

/** @returns how a node is found, for example `Cloud Map db.yelb.local`; empty where it is not */
export function discoveryText(
  t: Translate,
  { discovery }: Pick<GraphNode, 'discovery'>,
): string {
  return discovery
    ? t(`discovery.${discovery.type}`, { name: discovery.name })
    : '';
}
