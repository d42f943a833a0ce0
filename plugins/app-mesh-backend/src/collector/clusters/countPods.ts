import type { ClusterWorkload } from '@crossmesh/plugin-app-mesh-common';
import { matchesSelector } from './matchesSelector';
import type { AppMeshObject, PodObject } from './types';

function isOver(pod: PodObject): boolean {
  return pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed';
}

function isReady(pod: PodObject): boolean {
  return (
    pod.metadata?.deletionTimestamp === undefined &&
    (pod.status?.conditions ?? []).some(
      ({ type, status }) => type === 'Ready' && status === 'True',
    )
  );
}

/**
 * The pods behind a virtual node: those of its namespace that its `podSelector` matches.
 */
export function countPods(
  node: AppMeshObject,
  podsByNamespace: Map<string, PodObject[]>,
): ClusterWorkload {
  const pods = (
    podsByNamespace.get(node.metadata?.namespace ?? '') ?? []
  ).filter(
    pod =>
      !isOver(pod) &&
      matchesSelector(pod.metadata?.labels, node.spec?.podSelector),
  );
  return { pods: pods.length, readyPods: pods.filter(isReady).length };
}
