import { now, type KubernetesObject } from '../objects';
import { resourceKey, type ResourceType } from '../registry';
import type { StoreEvent } from '../store';
import { typeOf } from './typeOf';
import type { WorkloadController, WorkloadEnvironment } from './types';

const NAMESPACES = '/namespaces';
const OPTIONS = { manager: 'kube-controller-manager' };

/** Gives a namespace its service account, and empties and ends one that is being deleted. */
export class NamespaceController implements WorkloadController {
  readonly #environment: WorkloadEnvironment;

  constructor(environment: WorkloadEnvironment) {
    this.#environment = environment;
  }

  handle({ resource, type, object }: StoreEvent): void {
    if (resource === NAMESPACES) {
      if (type === 'ADDED') {
        this.#furnish(object.metadata.name);
      }
      if (type !== 'DELETED') {
        this.#terminate(object.metadata.name);
      }
    } else if (type === 'DELETED' && object.metadata.namespace) {
      this.#terminate(object.metadata.namespace);
    }
  }

  #furnish(namespace: string) {
    const { api, registry, store } = this.#environment;
    if (store.get('/serviceaccounts', namespace, 'default')) {
      return;
    }
    const accounts = typeOf(registry, 'v1', 'ServiceAccount');
    const found = store.get(NAMESPACES, undefined, namespace);
    if (found && !found.metadata.deletionTimestamp) {
      api.create(
        accounts,
        namespace,
        {
          apiVersion: 'v1',
          kind: 'ServiceAccount',
          metadata: { name: 'default' },
        } as KubernetesObject,
        OPTIONS,
      );
    }
  }

  #terminate(name: string) {
    const { api, registry, store } = this.#environment;
    const namespace = store.get(NAMESPACES, undefined, name);
    if (!namespace?.metadata.deletionTimestamp) {
      return;
    }
    for (const type of registry.all().filter(item => item.namespaced)) {
      for (const { metadata } of store.list(resourceKey(type), name)) {
        const target = { type, namespace: name, name: metadata.name };
        if (!metadata.deletionTimestamp && api.find(target)) {
          api.delete(target);
        }
      }
    }
    const remaining = registry
      .all()
      .filter(type => type.namespaced)
      .map(type => ({ type, objects: store.list(resourceKey(type), name) }))
      .filter(({ objects }) => objects.length > 0);
    const type = typeOf(registry, 'v1', 'Namespace');
    const target = { type, name };
    if (remaining.length > 0) {
      const conditions = conditionsFor(remaining, namespace);
      const status = { ...namespace.status, conditions };
      api.update(target, { ...namespace, status }, 'status', OPTIONS);
    } else {
      const emptied = { ...namespace, spec: { finalizers: [] } };
      store.remove(NAMESPACES, emptied);
    }
  }
}

function conditionsFor(
  remaining: { type: ResourceType; objects: KubernetesObject[] }[],
  { status }: KubernetesObject,
) {
  const held = new Map<string, number>();
  for (const { objects } of remaining) {
    for (const finalizer of objects.flatMap(
      ({ metadata }) => metadata.finalizers ?? [],
    )) {
      held.set(finalizer, (held.get(finalizer) ?? 0) + 1);
    }
  }
  const content = remaining.map(
    ({ type, objects }) =>
      `${type.plural}.${type.group} has ${objects.length} resource instances`,
  );
  const finalizers = [...held].map(
    ([finalizer, count]) => `${finalizer} in ${count} resource instances`,
  );
  const wanted = [
    {
      type: 'NamespaceContentRemaining',
      reason: 'SomeResourcesRemain',
      message: `Some resources are remaining: ${content.join(', ')}`,
    },
    {
      type: 'NamespaceFinalizersRemaining',
      reason: 'SomeFinalizersRemain',
      message: `Some content in the namespace has finalizers remaining: ${finalizers.join(
        ', ',
      )}`,
    },
  ];
  const known = Array.isArray(status?.conditions) ? status.conditions : [];
  return wanted.map(condition => ({
    ...condition,
    status: 'True',
    lastTransitionTime:
      known.find(other => other.type === condition.type)?.lastTransitionTime ??
      now(),
  }));
}
