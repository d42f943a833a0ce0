import type { GraphNode, ServiceCard } from '@crossmesh/plugin-app-mesh-common';
import { type PodState, podState } from '../../../lib/podState';
import type { SceneNode } from './types';

/** Worst first. */
const TONES: [PodState, NonNullable<SceneNode['pods']>][] = [
  ['notReady', 'bad'],
  ['partly', 'fair'],
  ['ready', 'good'],
];

/** @returns the state of the pods of a node and of what is folded into it, the worst of them */
export function podTone(
  node: GraphNode,
  card?: ServiceCard,
): SceneNode['pods'] {
  const states = new Set<PodState>();
  const add = ({ pods }: GraphNode) => pods && states.add(podState(pods));
  add(node);
  card?.targets.forEach(({ workload }) => add(workload));
  return TONES.find(([state]) => states.has(state))?.[1];
}
