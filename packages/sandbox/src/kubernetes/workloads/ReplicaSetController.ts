import { StatusError } from '../http/StatusError';
import type { KubernetesObject } from '../objects';
import type { StoreEvent } from '../store';
import { recordEvent } from './recordEvent';
import { setConditions } from './setConditions';
import { typeOf } from './typeOf';
import type { WorkloadController, WorkloadEnvironment } from './types';
import type { Pod, ReplicaSet } from './workloadTypes';

const COMPONENT = 'replicaset-controller';
const OPTIONS = { manager: 'kube-controller-manager' };
const FIRST_RETRY_MILLISECONDS = 200;
const LAST_RETRY_MILLISECONDS = 5_000;

function isReady({ status }: KubernetesObject): boolean {
  const conditions = Array.isArray(status?.conditions) ? status.conditions : [];
  return conditions.some(
    ({ type, status: value }) => type === 'Ready' && value === 'True',
  );
}

/** Keeps as many pods as each ReplicaSet asks for; tries again when the API server refuses one. */
export class ReplicaSetController implements WorkloadController {
  readonly #environment: WorkloadEnvironment;
  readonly #retries = new Map<string, NodeJS.Timeout>();
  readonly #delays = new Map<string, number>();

  constructor(environment: WorkloadEnvironment) {
    this.#environment = environment;
  }

  handle({ resource, type, object }: StoreEvent): void {
    const { namespace, name } = object.metadata;
    if (resource === 'apps/replicasets' && type !== 'DELETED') {
      this.#sync(namespace, name);
    } else if (resource === '/pods') {
      const owner = object.metadata.ownerReferences?.find(
        ({ kind, controller }) => controller && kind === 'ReplicaSet',
      );
      if (owner) {
        this.#sync(namespace, owner.name);
      }
    }
  }

  stop(): void {
    for (const timer of this.#retries.values()) {
      clearTimeout(timer);
    }
  }

  #sync(namespace: string | undefined, name: string) {
    const { api, registry, store } = this.#environment;
    const set = store.get('apps/replicasets', namespace, name) as
      | ReplicaSet
      | undefined;
    if (!set?.spec || set.metadata.deletionTimestamp) {
      return;
    }
    const pods = store
      .list('/pods', namespace)
      .filter(pod =>
        pod.metadata.ownerReferences?.some(
          ({ uid }) => uid === set.metadata.uid,
        ),
      );
    const podType = typeOf(registry, 'v1', 'Pod');
    for (const pod of pods.slice(set.spec.replicas)) {
      api.delete({ type: podType, namespace, name: pod.metadata.name });
    }
    let count = Math.min(pods.length, set.spec.replicas);
    let refusal: string | undefined;
    const retrying = this.#retries.has(set.metadata.uid);
    while (count < set.spec.replicas && !refusal && !retrying) {
      refusal = this.#createPod(set);
      count += refusal ? 0 : 1;
    }
    const kept = retrying && count < set.spec.replicas;
    if (!kept) {
      this.#writeStatus(set, refusal);
    }
    if (!kept && !refusal) {
      this.#delays.delete(set.metadata.uid);
    }
    if (refusal) {
      this.#retryLater(set);
    }
  }

  #createPod(set: ReplicaSet): string | undefined {
    const { api, registry } = this.#environment;
    const { name, namespace, uid } = set.metadata;
    const template = set.spec?.template;
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        generateName: `${name}-`,
        labels: template?.metadata?.labels,
        annotations: template?.metadata?.annotations,
        ownerReferences: [
          {
            apiVersion: 'apps/v1',
            kind: 'ReplicaSet',
            name,
            uid,
            controller: true,
            blockOwnerDeletion: true,
          },
        ],
      },
      spec: template?.spec,
    };
    try {
      const created = api.create(
        typeOf(registry, 'v1', 'Pod'),
        namespace,
        pod as unknown as Pod,
        OPTIONS,
      );
      recordEvent(this.#environment, set, {
        type: 'Normal',
        reason: 'SuccessfulCreate',
        message: `Created pod: ${created.metadata.name}`,
        component: COMPONENT,
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof StatusError)) {
        throw error;
      }
      recordEvent(this.#environment, set, {
        type: 'Warning',
        reason: 'FailedCreate',
        message: `Error creating: ${error.message}`,
        component: COMPONENT,
      });
      return error.message;
    }
  }

  #writeStatus(set: ReplicaSet, refusal: string | undefined) {
    const { api, registry, store } = this.#environment;
    const { namespace, name, uid } = set.metadata;
    const pods = store
      .list('/pods', namespace)
      .filter(pod =>
        pod.metadata.ownerReferences?.some(owner => owner.uid === uid),
      );
    const ready = pods.filter(isReady).length;
    const others = (
      (set.status?.conditions ?? []) as { type: string }[]
    ).filter(({ type }) => type !== 'ReplicaFailure');
    const conditions = refusal
      ? setConditions(set, [
          {
            type: 'ReplicaFailure',
            status: 'True',
            reason: 'FailedCreate',
            message: refusal,
          },
        ])
      : others;
    const type = typeOf(registry, 'apps/v1', 'ReplicaSet');
    const live = api.find({ type, namespace, name });
    if (live) {
      const status = {
        replicas: pods.length,
        fullyLabeledReplicas: pods.length,
        readyReplicas: ready,
        availableReplicas: ready,
        observedGeneration: set.metadata.generation,
        ...(conditions.length > 0 && { conditions }),
      };
      api.update(
        { type, namespace, name },
        { ...live, status },
        'status',
        OPTIONS,
      );
    }
  }

  #retryLater({ metadata }: ReplicaSet) {
    const { uid, namespace, name } = metadata;
    const delay = this.#delays.get(uid) ?? FIRST_RETRY_MILLISECONDS;
    this.#delays.set(uid, Math.min(2 * delay, LAST_RETRY_MILLISECONDS));
    const timer = setTimeout(() => {
      this.#retries.delete(uid);
      this.#sync(namespace, name);
    }, delay);
    this.#retries.set(uid, timer);
  }
}
