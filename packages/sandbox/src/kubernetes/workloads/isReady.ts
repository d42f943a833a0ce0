import type { KubernetesObject } from '../objects';

/** Whether a pod is ready and not being deleted. */
export function isReady({ metadata, status }: KubernetesObject): boolean {
  const conditions = Array.isArray(status?.conditions) ? status.conditions : [];
  return (
    !metadata.deletionTimestamp &&
    conditions.some(
      ({ type, status: value }) => type === 'Ready' && value === 'True',
    )
  );
}
