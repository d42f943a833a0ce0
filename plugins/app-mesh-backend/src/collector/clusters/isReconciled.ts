import type { AppMeshObject } from './types';

/**
 * Whether the controller has brought App Mesh to what the custom resource's latest generation asks
 * for.
 */
export function isReconciled({ metadata, status }: AppMeshObject): boolean {
  return (
    metadata?.deletionTimestamp === undefined &&
    (status?.observedGeneration ?? 0) >= (metadata?.generation ?? 1) &&
    (status?.conditions ?? []).some(
      condition =>
        condition.type?.endsWith('Active') && condition.status === 'True',
    )
  );
}
