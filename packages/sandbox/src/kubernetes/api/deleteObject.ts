import { StatusError } from '../http/StatusError';
import { now, type KubernetesObject } from '../objects';
import { resourceKey } from '../registry';
import type { ApiEnvironment, DeleteOptions, Target } from './types';

const POLICY_FINALIZERS: Record<string, string> = {
  Foreground: 'foregroundDeletion',
  Orphan: 'orphan',
};

/** Deletes an object, or marks it as being deleted while it has finalizers. */
export function deleteObject(
  { store }: ApiEnvironment,
  { type, namespace, name }: Target,
  options: DeleteOptions = {},
): { object: KubernetesObject; gone: boolean } {
  const key = resourceKey(type);
  const live = store.get(key, namespace, name);
  if (!live) {
    throw StatusError.notFound(type, name);
  }
  const { uid, resourceVersion } = options.preconditions ?? {};
  if (
    (uid && uid !== live.metadata.uid) ||
    (resourceVersion && resourceVersion !== live.metadata.resourceVersion)
  ) {
    throw StatusError.conflict(
      type,
      name,
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${live.metadata.uid}`,
    );
  }
  if (options.dryRun) {
    return { object: live, gone: true };
  }
  const { metadata } = live;
  const policy = POLICY_FINALIZERS[options.propagationPolicy ?? ''];
  const finalizers = [
    ...new Set([...(metadata.finalizers ?? []), ...(policy ? [policy] : [])]),
  ];
  const isNamespace = key === '/namespaces';
  if (finalizers.length === 0 && !isNamespace) {
    return { object: store.remove(key, live), gone: true };
  }
  if (metadata.deletionTimestamp) {
    return { object: live, gone: false };
  }
  const object = store.put(key, {
    ...live,
    metadata: {
      ...metadata,
      ...(metadata.generation && { generation: metadata.generation + 1 }),
      deletionTimestamp: now(),
      deletionGracePeriodSeconds: 0,
      ...(finalizers.length > 0 && { finalizers }),
    },
    ...(isNamespace && { status: { ...live.status, phase: 'Terminating' } }),
  });
  return { object, gone: false };
}
