import type { ClusterResource } from './types';

interface ReconciledStatus {
  observedGeneration?: number;
  conditions?: { type: string; status: string }[];
}

/**
 * Whether the controller has brought the latest generation of a custom resource to App Mesh. Its `…Active`
 * condition alone does not tell: a failing reconciliation leaves it True.
 */
export function isReconciled(object: ClusterResource): boolean {
  const { observedGeneration, conditions = [] } = (object.status ??
    {}) as ReconciledStatus;
  const generation = object.metadata?.generation;
  return (
    observedGeneration === generation &&
    conditions.some(
      ({ type, status }) =>
        type === `${object.kind}Active` && status === 'True',
    )
  );
}
