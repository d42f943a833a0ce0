import type { LayoutOptions, LayoutRect, LayoutSize } from './types';
import type { GraphNode } from '../graph';
import type { ServiceGroup } from './types';
import { METRICS } from './metrics';

const DEFAULT_SIZE: LayoutSize = { width: 248, height: 86 };

/** A group whose members have their places, relative to the group's top left corner. */
export interface Tower extends LayoutSize {
  group: ServiceGroup;
  members: { node: GraphNode; rect: LayoutRect }[];
}

/** Puts a group's members below each other, each child right of its parent like a staircase. */
export function buildTower(group: ServiceGroup, options: LayoutOptions): Tower {
  const depths = new Map<string, number>();
  const members: Tower['members'] = [];
  let width = 0;
  let y = 0;
  for (const node of group.members) {
    const parent = group.links.get(node.id)?.source;
    const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(node.id, depth);
    const size = options.size?.(node) ?? DEFAULT_SIZE;
    const x = depth * METRICS.indent;
    members.push({ node, rect: { x, y, ...size } });
    width = Math.max(width, x + size.width);
    y += size.height + METRICS.rowGap;
  }
  return { group, members, width, height: y - METRICS.rowGap };
}
