import type { ClusterWorkload } from '@crossmesh/plugin-app-mesh-common';

export type PodState = 'ready' | 'partly' | 'notReady' | 'none';

export function podState({ readyPods, pods }: ClusterWorkload): PodState {
  if (pods === 0) {
    return 'none';
  }
  if (readyPods === 0) {
    return 'notReady';
  }
  return readyPods < pods ? 'partly' : 'ready';
}
