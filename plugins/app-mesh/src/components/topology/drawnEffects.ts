import {
  type BlastEffect,
  blastRadius,
  type MeshGraph,
} from '@crossmesh/plugin-app-mesh-common';
import type { TopologyModel } from './buildModel';

/**
 * What fails without a node, by id of what is drawn for it: a card that stands for several nodes is as bad
 * as its head.
 */
export function drawnEffects(
  mesh: MeshGraph,
  model: TopologyModel,
  gone: string,
): Map<string, BlastEffect> {
  const drawnGone = model.drawnFor.get(gone);
  const effects = new Map<string, BlastEffect>();
  for (const [id, effect] of blastRadius(mesh, gone)) {
    // Heads of folded services and all unfolded nodes are drawn for themselves.
    if (model.drawnFor.get(id) === id && id !== drawnGone) {
      effects.set(id, effect);
    }
  }
  return effects;
}
