import { trackUpdate } from '../apply';
import { StatusError } from '../http/StatusError';
import { deepEqual, type KubernetesObject } from '../objects';
import { resourceKey } from '../registry';
import { admitObject } from './admitObject';
import type { ApiEnvironment, RequestOptions, Target } from './types';

function withoutMetadata({ metadata, status, ...rest }: KubernetesObject) {
  return rest;
}

function assertPreconditions(
  { type, name }: Target,
  live: KubernetesObject,
  { metadata }: KubernetesObject,
) {
  const { resourceVersion, uid } = metadata;
  if (uid && uid !== live.metadata.uid) {
    throw StatusError.conflict(
      type,
      name,
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${live.metadata.uid}`,
    );
  }
  if (resourceVersion && resourceVersion !== live.metadata.resourceVersion) {
    throw StatusError.conflict(type, name);
  }
}

/**
 * Replaces an object, or only its status. A change of nothing is not written; an object that is
 * being deleted goes when its last finalizer goes.
 */
export function updateObject(
  environment: ApiEnvironment,
  target: Target,
  object: KubernetesObject,
  subresource: 'status' | undefined,
  options: RequestOptions,
): KubernetesObject {
  const { store } = environment;
  const { type, namespace, name } = target;
  const key = resourceKey(type);
  const live = store.get(key, namespace, name);
  if (!live) {
    throw StatusError.notFound(type, name);
  }
  assertPreconditions(target, live, object);

  const { metadata } = live;
  let next: KubernetesObject;
  if (subresource === 'status') {
    next = { ...live, status: object.status };
  } else {
    next = {
      ...object,
      metadata: {
        ...object.metadata,
        name,
        namespace,
        uid: metadata.uid,
        resourceVersion: metadata.resourceVersion,
        generation: metadata.generation,
        creationTimestamp: metadata.creationTimestamp,
        deletionTimestamp: metadata.deletionTimestamp,
        deletionGracePeriodSeconds: metadata.deletionGracePeriodSeconds,
        managedFields: metadata.managedFields,
      },
      ...(type.hasStatus && { status: live.status }),
    };
    next = admitObject(environment, type, next, live, options);
    if (
      type.hasGeneration &&
      !deepEqual(withoutMetadata(live), withoutMetadata(next))
    ) {
      const generation = (metadata.generation ?? 0) + 1;
      next = { ...next, metadata: { ...next.metadata, generation } };
    }
  }
  const managedFields =
    options.managedFields ??
    trackUpdate({
      previous: live,
      object: next,
      manager: options.manager,
      subresource,
      builtIn: !type.schema,
    });
  const stored: KubernetesObject = JSON.parse(
    JSON.stringify({ ...next, metadata: { ...next.metadata, managedFields } }),
  );
  if (deepEqual(live, stored)) {
    return live;
  }
  if (options.dryRun) {
    return stored;
  }
  const { deletionTimestamp, finalizers = [] } = stored.metadata;
  const held = key === '/namespaces' && !isFinalized(stored);
  return deletionTimestamp && finalizers.length === 0 && !held
    ? store.remove(key, stored)
    : store.put(key, stored);
}

function isFinalized({ spec }: KubernetesObject): boolean {
  return !Array.isArray(spec?.finalizers) || spec.finalizers.length === 0;
}
