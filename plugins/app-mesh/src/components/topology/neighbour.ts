import type { TopologyModel } from './buildModel';

/**
 * Where an arrow key leads: right to what the node calls or routes to, left to who does that to it, up
 * and down in reading order.
 *
 * @returns the id of a node, or undefined where the key leads nowhere
 */
export function neighbour(
  model: TopologyModel,
  id: string,
  key: string,
): string | undefined {
  const { nodes } = model.layout;
  const index = nodes.findIndex(node => node.id === id);
  switch (key) {
    case 'ArrowRight':
      return model.leaving.get(id)?.[0]?.target;
    case 'ArrowLeft':
      return model.arriving.get(id)?.[0]?.source;
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
