import type { ClusterApi } from '../api';
import { isFields, type KubernetesObject } from '../objects';
import { mergePatch } from '../patch';
import type { RequestContext } from './RequestContext';
import { StatusError } from './StatusError';
import type { ResourcePath } from './types';

function toScale(object: KubernetesObject) {
  const selector = object.spec?.selector;
  const labels = isFields(selector) ? selector.matchLabels : undefined;
  const { name, namespace, uid, resourceVersion, creationTimestamp } =
    object.metadata;
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: object.spec?.replicas },
    status: {
      replicas: object.status?.replicas ?? 0,
      selector: isFields(labels)
        ? Object.entries(labels)
            .map(([key, value]) => `${key}=${value}`)
            .join(',')
        : '',
    },
  };
}

/** Reads and sets the number of replicas. */
export async function handleScale(
  api: ClusterApi,
  context: RequestContext,
  { type, namespace, name }: ResourcePath & { name: string },
): Promise<void> {
  const target = { type, namespace, name };
  const live = api.get(target);
  const { method } = context.request;
  if (method === 'GET') {
    context.send(200, toScale(live));
    return;
  }
  if (method !== 'PUT' && method !== 'PATCH') {
    throw StatusError.methodNotAllowed();
  }
  const body = await context.readFields();
  const scale = mergePatch(method === 'PUT' ? {} : toScale(live), body);
  const replicas = isFields(scale.spec) ? scale.spec.replicas : undefined;
  const object = { ...live, spec: { ...live.spec, replicas: replicas ?? 0 } };
  const updated = api.update(target, object, undefined, context.options);
  context.send(200, toScale(updated));
}
