import type { ClusterApi } from '../api';
import { isFields, type Fields, type KubernetesObject } from '../objects';
import { jsonPatch, mergePatch, strategicMergePatch } from '../patch';
import type { RequestContext } from './RequestContext';
import { readObject } from './readObject';
import { StatusError } from './StatusError';
import type { ResourcePath } from './types';

function patched(
  live: KubernetesObject,
  patch: unknown,
  contentType: string,
  custom: boolean,
): Fields {
  if (contentType === 'application/json-patch+json') {
    return jsonPatch(live, patch);
  }
  if (!isFields(patch)) {
    throw StatusError.badRequest('the patch must be an object');
  }
  if (contentType === 'application/merge-patch+json') {
    return mergePatch(live, patch);
  }
  if (contentType === 'application/strategic-merge-patch+json' && !custom) {
    return strategicMergePatch(live, patch);
  }
  throw StatusError.of(
    415,
    'UnsupportedMediaType',
    'the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml',
  );
}

/** Patches an object, in any of the four ways. */
export async function patchObject(
  api: ClusterApi,
  context: RequestContext,
  path: ResourcePath & { name: string },
): Promise<{ object: KubernetesObject; created: boolean }> {
  const { type, namespace, name } = path;
  const subresource = path.subresource === 'status' ? 'status' : undefined;
  const target = { type, namespace, name };
  const { contentType, options, query } = context;
  const body = await context.readValue();

  if (contentType === 'application/apply-patch+yaml') {
    if (!query.get('fieldManager')) {
      throw StatusError.of(
        422,
        'Invalid',
        'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
      );
    }
    const applied = readObject(isFields(body) ? body : {}, type, path);
    const force = query.get('force') === 'true';
    return api.apply(target, applied, subresource, { ...options, force });
  }
  const live = api.get(target);
  const next = patched(live, body, contentType, Boolean(type.schema));
  const object = readObject(next, type, path);
  return {
    object: api.update(target, object, subresource, options),
    created: false,
  };
}
