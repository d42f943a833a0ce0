import { hashName, type Condition } from '../objects';
import { setConditions } from './setConditions';
import type { Deployment, ReplicaSet } from './workloadTypes';

function sum(field: string, sets: ReplicaSet[]): number {
  return sets.reduce(
    (total, set) => total + Number(set.status?.[field] ?? 0),
    0,
  );
}

function conditionsOf({ status }: ReplicaSet): Condition[] {
  return Array.isArray(status?.conditions) ? status.conditions : [];
}

function availability(available: boolean) {
  return available
    ? {
        type: 'Available',
        status: 'True',
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
      }
    : {
        type: 'Available',
        status: 'False',
        reason: 'MinimumReplicasUnavailable',
        message: 'Deployment does not have minimum availability.',
      };
}

function progress(available: boolean, current: ReplicaSet | undefined) {
  const set = `ReplicaSet "${current?.metadata.name}"`;
  return {
    type: 'Progressing',
    status: 'True',
    reason: available ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated',
    message: available
      ? `${set} has successfully progressed.`
      : `${set} is progressing.`,
  };
}

/** The status of a Deployment, from its ReplicaSets. */
export function deploymentStatus(deployment: Deployment, sets: ReplicaSet[]) {
  const hash = hashName(deployment.spec?.template);
  const wanted = deployment.spec?.replicas ?? 0;
  const current = sets.filter(
    set => set.metadata.labels?.['pod-template-hash'] === hash,
  );
  const ready = sum('readyReplicas', sets);
  const available = ready >= wanted;
  const failure = current
    .flatMap(conditionsOf)
    .find(({ type }) => type === 'ReplicaFailure');
  // A failure that is over leaves no condition behind.
  const conditions = conditionsOf(deployment).filter(
    ({ type }) => type !== 'ReplicaFailure',
  );
  return {
    observedGeneration: deployment.metadata.generation,
    replicas: sum('replicas', sets),
    updatedReplicas: sum('replicas', current),
    readyReplicas: ready,
    availableReplicas: ready,
    ...(wanted > ready && { unavailableReplicas: wanted - ready }),
    conditions: setConditions({ ...deployment, status: { conditions } }, [
      availability(available),
      progress(available, current[0]),
      ...(failure
        ? [
            {
              type: 'ReplicaFailure',
              status: 'True',
              reason: 'FailedCreate',
              message: failure.message,
            },
          ]
        : []),
    ]),
  };
}
