import { hashName, type KubernetesObject } from '../objects';
import type { StoreEvent } from '../store';
import { deploymentStatus } from './deploymentStatus';
import { recordEvent } from './recordEvent';
import { typeOf } from './typeOf';
import type { WorkloadController, WorkloadEnvironment } from './types';
import type { Deployment, ReplicaSet } from './workloadTypes';

const COMPONENT = 'deployment-controller';
const OPTIONS = { manager: 'kube-controller-manager' };
const REVISION = 'deployment.kubernetes.io/revision';

function revisionOf({ metadata }: KubernetesObject): number {
  return Number(metadata.annotations?.[REVISION] ?? 0);
}

function highestRevision(sets: KubernetesObject[]): number {
  return Math.max(0, ...sets.map(revisionOf));
}

/** Keeps a ReplicaSet per pod template of each Deployment, and the Deployment's status. */
export class DeploymentController implements WorkloadController {
  readonly #environment: WorkloadEnvironment;

  constructor(environment: WorkloadEnvironment) {
    this.#environment = environment;
  }

  handle({ resource, type, object }: StoreEvent): void {
    const { namespace, name } = object.metadata;
    if (resource === 'apps/deployments' && type !== 'DELETED') {
      this.#sync(namespace, name);
    } else if (resource === 'apps/replicasets') {
      const owner = object.metadata.ownerReferences?.find(
        ({ controller, kind }) => controller && kind === 'Deployment',
      );
      if (owner) {
        this.#sync(namespace, owner.name);
      }
    }
  }

  #sync(namespace: string | undefined, name: string) {
    const { api, registry, store } = this.#environment;
    const deployment = store.get('apps/deployments', namespace, name) as
      | Deployment
      | undefined;
    if (!deployment?.spec || deployment.metadata.deletionTimestamp) {
      return;
    }
    const owned = this.#replicaSets(deployment);
    const hash = hashName(deployment.spec.template);
    const current =
      owned.find(set => set.metadata.labels?.['pod-template-hash'] === hash) ??
      this.#createReplicaSet(deployment, hash, highestRevision(owned) + 1);
    if (!current) {
      return;
    }
    this.#countRevision(deployment, current, owned);
    const isReady =
      Number(current.status?.readyReplicas ?? 0) >= deployment.spec.replicas;
    this.#scale(deployment, current, deployment.spec.replicas);
    // Old pods stay until the new ones are ready, as a rolling update does.
    for (const old of owned.filter(set => set !== current)) {
      if (isReady) {
        this.#scale(deployment, old, 0);
      }
    }
    const type = typeOf(registry, 'apps/v1', 'Deployment');
    const live = api.find({ type, namespace, name });
    if (live) {
      const status = deploymentStatus(
        live as Deployment,
        this.#replicaSets(deployment),
      );
      api.update(
        { type, namespace, name },
        { ...live, status },
        'status',
        OPTIONS,
      );
    }
  }

  #replicaSets({ metadata }: KubernetesObject): ReplicaSet[] {
    return this.#environment.store
      .list('apps/replicasets', metadata.namespace)
      .filter(set =>
        set.metadata.ownerReferences?.some(({ uid }) => uid === metadata.uid),
      ) as ReplicaSet[];
  }

  #createReplicaSet(
    deployment: Deployment,
    hash: string,
    revision: number,
  ): ReplicaSet | undefined {
    const { api, registry, store } = this.#environment;
    const { metadata, spec } = deployment;
    const namespace = store.get(
      '/namespaces',
      undefined,
      String(metadata.namespace),
    );
    if (!spec || !namespace || namespace.metadata.deletionTimestamp) {
      return undefined;
    }
    const label = { 'pod-template-hash': hash };
    const { template, selector, replicas } = spec;
    const labels = { ...template.metadata?.labels, ...label };
    const set = {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name: `${metadata.name}-${hash}`,
        labels,
        annotations: { [REVISION]: String(revision) },
        ownerReferences: [
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            name: metadata.name,
            uid: metadata.uid,
            controller: true,
            blockOwnerDeletion: true,
          },
        ],
      },
      spec: {
        replicas,
        selector: {
          ...selector,
          matchLabels: { ...selector.matchLabels, ...label },
        },
        template: { ...template, metadata: { ...template.metadata, labels } },
      },
    };
    const created = api.create(
      typeOf(registry, 'apps/v1', 'ReplicaSet'),
      metadata.namespace,
      set as unknown as KubernetesObject,
      OPTIONS,
    ) as ReplicaSet;
    if (replicas > 0) {
      this.#recordScaling(
        deployment,
        `Scaled up replica set ${created.metadata.name} to ${replicas}`,
      );
    }
    return created;
  }

  /** The replica set in use has the highest revision, also after a rollback to it; the deployment tells it. */
  #countRevision(
    deployment: Deployment,
    current: ReplicaSet,
    owned: ReplicaSet[],
  ) {
    const known = revisionOf(current);
    const highest = highestRevision(owned.filter(set => set !== current));
    const revision = known > highest ? known : highest + 1;
    this.#annotate('ReplicaSet', current, revision);
    this.#annotate('Deployment', deployment, revision);
  }

  #annotate(kind: string, object: KubernetesObject, revision: number) {
    const { api, registry } = this.#environment;
    const { namespace, name } = object.metadata;
    const type = typeOf(registry, 'apps/v1', kind);
    const live = api.find({ type, namespace, name });
    if (live && revisionOf(live) !== revision) {
      const annotations = {
        ...live.metadata.annotations,
        [REVISION]: String(revision),
      };
      api.update(
        { type, namespace, name },
        { ...live, metadata: { ...live.metadata, annotations } },
        undefined,
        OPTIONS,
      );
    }
  }

  #recordScaling(deployment: Deployment, message: string) {
    recordEvent(this.#environment, deployment, {
      type: 'Normal',
      reason: 'ScalingReplicaSet',
      message,
      component: COMPONENT,
    });
  }

  #scale(deployment: Deployment, set: ReplicaSet, replicas: number) {
    const { api, registry } = this.#environment;
    const type = typeOf(registry, 'apps/v1', 'ReplicaSet');
    const { namespace, name } = set.metadata;
    const live = api.find({ type, namespace, name });
    if (live && live.spec?.replicas !== replicas) {
      const before = Number(live.spec?.replicas ?? 0);
      const spec = { ...live.spec, replicas };
      api.update(
        { type, namespace, name },
        { ...live, spec },
        undefined,
        OPTIONS,
      );
      this.#recordScaling(
        deployment,
        `Scaled ${
          replicas > before ? 'up' : 'down'
        } replica set ${name} to ${replicas} from ${before}`,
      );
    }
  }
}
