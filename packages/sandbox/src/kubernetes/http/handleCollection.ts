import type { ClusterApi, DeleteOptions, ListOptions } from '../api';
import { hasDeleteCollection } from '../registry';
import { present } from '../table';
import type { RequestContext } from './RequestContext';
import { readDeleteOptions } from './readDeleteOptions';
import { readObject } from './readObject';
import { StatusError } from './StatusError';
import type { ResourcePath } from './types';

function listOptions(
  { query }: RequestContext,
  namespace: string | undefined,
): ListOptions {
  const limit = Number(query.get('limit') ?? 0);
  if (!Number.isInteger(limit) || limit < 0) {
    throw StatusError.badRequest('limit must be a non-negative integer');
  }
  return {
    namespace,
    labelSelector: query.get('labelSelector') || undefined,
    fieldSelector: query.get('fieldSelector') || undefined,
    limit: limit || undefined,
    continueToken: query.get('continue') || undefined,
    resourceVersion: query.get('resourceVersion') || undefined,
    resourceVersionMatch: query.get('resourceVersionMatch') || undefined,
  };
}

/** Lists, creates in, and empties a collection. */
export async function handleCollection(
  api: ClusterApi,
  context: RequestContext,
  path: ResourcePath,
): Promise<void> {
  const { type, namespace } = path;
  switch (context.request.method) {
    case 'GET': {
      const result = api.list(type, listOptions(context, namespace));
      context.send(200, present.list(context, type, result));
      return;
    }
    case 'POST': {
      if (type.namespaced && !namespace) {
        throw StatusError.badRequest(
          'an empty namespace may not be set during creation',
        );
      }
      const object = readObject(await context.readFields(), type, path);
      const { options } = context;
      const created = api.create(type, namespace, object, options);
      context.send(201, present.object(context, type, created));
      return;
    }
    case 'DELETE': {
      // Nor are there deletions over all namespaces at once.
      if (!hasDeleteCollection(type) || (type.namespaced && !namespace)) {
        throw StatusError.methodNotAllowed();
      }
      const options: DeleteOptions = await readDeleteOptions(context);
      const result = api.list(type, listOptions(context, namespace));
      for (const { metadata } of result.items) {
        api.delete(
          { type, namespace: metadata.namespace, name: metadata.name },
          options,
        );
      }
      context.send(200, present.list(context, type, result));
      return;
    }
    default:
      throw StatusError.methodNotAllowed();
  }
}
