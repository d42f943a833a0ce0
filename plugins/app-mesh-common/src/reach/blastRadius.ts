import type { GraphEdge, MeshGraph } from '../graph';
import { groupEdges } from './groupEdges';
import type { BlastEffect } from './types';

/** Of several ways only one is taken by a request; the others go on working. */
const ALTERNATIVES = ['route', 'ingress'];

function effectOn(
  leaving: GraphEdge[],
  effects: ReadonlyMap<string, BlastEffect>,
): BlastEffect | undefined {
  const needed = leaving.filter(({ type }) => !ALTERNATIVES.includes(type));
  if (needed.some(({ target }) => effects.get(target) === 'broken')) {
    return 'broken';
  }
  const ways = leaving.filter(
    ({ type, weight }) => ALTERNATIVES.includes(type) && weight !== 0,
  );
  const broken = ways.filter(({ target }) => effects.get(target) === 'broken');
  if (ways.length > 0 && broken.length === ways.length) {
    return 'broken';
  }
  const touched = [...needed, ...ways].some(({ target }) =>
    effects.has(target),
  );
  return touched ? 'degraded' : undefined;
}

/**
 * What else fails when a node is gone: who needs it, directly or over others. A router that has other
 * targets left is degraded, and so is what needs a degraded one.
 *
 * @returns effects by node id, the node itself left out
 * @public
 */
export function blastRadius(
  graph: MeshGraph,
  gone: string,
): Map<string, BlastEffect> {
  const leaving = groupEdges(graph.edges, 'source');
  const arriving = groupEdges(graph.edges, 'target');
  const effects = new Map<string, BlastEffect>([[gone, 'broken']]);
  const queue = [gone];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const { source } of arriving.get(id) ?? []) {
      const before = effects.get(source);
      const now = effectOn(leaving.get(source) ?? [], effects);
      // Effects only ever grow worse, so this ends in circles too.
      if (now && now !== before && before !== 'broken') {
        effects.set(source, now);
        queue.push(source);
      }
    }
  }
  effects.delete(gone);
  return effects;
}
