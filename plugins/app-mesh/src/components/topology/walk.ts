import type { GraphEdge } from '@crossmesh/plugin-app-mesh-common';
import type { TopologyModel } from './buildModel';
import type { WalkKey } from './types';

function beside(edges: GraphEdge[], id: string, step: number) {
  const index = edges.findIndex(edge => edge.id === id);
  return edges[index + step]?.id;
}

function fromNode(
  model: TopologyModel,
  id: string,
  { key, shiftKey }: WalkKey,
): string | undefined {
  const { nodes } = model.layout;
  const leaving = model.leaving.get(id)?.[0];
  const arriving = model.arriving.get(id)?.[0];
  const index = nodes.findIndex(node => node.id === id);
  switch (key) {
    case 'ArrowRight':
      return shiftKey ? leaving?.id : leaving?.target;
    case 'ArrowLeft':
      return shiftKey ? arriving?.id : arriving?.source;
    case 'ArrowDown':
      return nodes[index + 1]?.id;
    case 'ArrowUp':
      return nodes[index - 1]?.id;
    case 'Home':
      return nodes[0]?.id;
    case 'End':
      return nodes[nodes.length - 1]?.id;
    default:
      return undefined;
  }
}

function fromEdge(
  model: TopologyModel,
  edge: GraphEdge,
  { key }: WalkKey,
): string | undefined {
  const { id, source, target } = edge;
  switch (key) {
    case 'ArrowRight':
      return target;
    case 'ArrowLeft':
      return source;
    case 'ArrowDown':
      return beside(model.leaving.get(source) ?? [], id, 1);
    case 'ArrowUp':
      return beside(model.leaving.get(source) ?? [], id, -1);
    default:
      return undefined;
  }
}

/**
 * Where a key leads. From a node, right to the first that it calls or routes to, left to who does that to
 * it, with Shift onto the edge itself, up and down in reading order. From an edge, left and right to its
 * ends, up and down to the others that leave the same node.
 *
 * @param id - of a node or an edge
 * @returns the id of a node or an edge, or undefined where the key leads nowhere
 */
export function walk(
  model: TopologyModel,
  id: string,
  key: WalkKey,
): string | undefined {
  const edge = model.edges.get(id);
  return edge ? fromEdge(model, edge, key) : fromNode(model, id, key);
}
