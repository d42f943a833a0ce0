import { applyConfiguration } from '../apply';
import { StatusError } from '../http/StatusError';
import type { KubernetesObject } from '../objects';
import { resourceKey } from '../registry';
import { createObject } from './createObject';
import type { ApiEnvironment, RequestOptions, Target } from './types';
import { updateObject } from './updateObject';

/** Server-side apply: creates the object, or merges the configuration into it. */
export function applyObject(
  environment: ApiEnvironment,
  target: Target,
  applied: KubernetesObject,
  subresource: 'status' | undefined,
  options: RequestOptions & { force: boolean },
): { object: KubernetesObject; created: boolean } {
  const { type, namespace, name } = target;
  const { store } = environment;
  if (applied.metadata.managedFields) {
    throw StatusError.badRequest('metadata.managedFields must be nil');
  }
  const live = store.get(resourceKey(type), namespace, name);
  if (!live && subresource) {
    throw StatusError.notFound(type, name);
  }
  const { force, manager } = options;
  const merged = applyConfiguration({
    live,
    applied,
    manager,
    force,
    subresource,
    builtIn: !type.schema,
  });
  const { managedFields } = merged.metadata;
  const given = { ...options, managedFields };
  if (!live) {
    const { resourceVersion, ...metadata } = merged.metadata;
    const fresh = { ...merged, metadata } as KubernetesObject;
    return {
      object: createObject(environment, type, namespace, fresh, given),
      created: true,
    };
  }
  return {
    object: updateObject(environment, target, merged, subresource, given),
    created: false,
  };
}
