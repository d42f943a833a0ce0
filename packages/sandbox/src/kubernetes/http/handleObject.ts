import type { ClusterApi } from '../api';
import { present } from '../table';
import { handleScale } from './handleScale';
import { patchObject } from './patchObject';
import type { RequestContext } from './RequestContext';
import { readDeleteOptions } from './readDeleteOptions';
import { readObject } from './readObject';
import { StatusError } from './StatusError';
import type { ResourcePath } from './types';

// These are still there for a moment after they are deleted, so they are what is answered.
const ANSWERED_WITH_OBJECT = ['pods', 'services', 'namespaces'];

async function deleteNamed(
  api: ClusterApi,
  context: RequestContext,
  { type, namespace, name }: ResourcePath & { name: string },
): Promise<void> {
  const options = await readDeleteOptions(context);
  const { object, gone } = api.delete({ type, namespace, name }, options);
  const answersObject =
    !gone || (type.group === '' && ANSWERED_WITH_OBJECT.includes(type.plural));
  context.send(
    200,
    answersObject
      ? present.object(context, type, object)
      : {
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Success',
          details: {
            name,
            ...(type.group && { group: type.group }),
            kind: type.plural,
            uid: object.metadata.uid,
          },
        },
  );
}

/** Gets, replaces, patches and deletes one object or its status. */
export async function handleObject(
  api: ClusterApi,
  context: RequestContext,
  path: ResourcePath & { name: string },
): Promise<void> {
  const { type, namespace, name, subresource } = path;
  if (subresource === 'scale' && type.hasScale) {
    await handleScale(api, context, path);
    return;
  }
  if (subresource === 'log' && type.group === '' && type.plural === 'pods') {
    api.get({ type, namespace, name });
    throw StatusError.of(
      405,
      'MethodNotAllowed',
      `the sandbox runs no containers, so pod "${name}" in namespace "${namespace}" has no log`,
    );
  }
  if (subresource && !(subresource === 'status' && type.hasStatus)) {
    throw StatusError.noSuchResource();
  }
  const target = { type, namespace, name };
  switch (context.request.method) {
    case 'GET':
      context.send(200, present.object(context, type, api.get(target)));
      return;
    case 'PUT': {
      const object = readObject(await context.readFields(), type, path);
      const updated = api.update(
        target,
        object,
        subresource === 'status' ? 'status' : undefined,
        context.options,
      );
      context.send(200, present.object(context, type, updated));
      return;
    }
    case 'PATCH': {
      const { object, created } = await patchObject(api, context, path);
      context.send(created ? 201 : 200, present.object(context, type, object));
      return;
    }
    case 'DELETE':
      if (subresource) {
        throw StatusError.methodNotAllowed();
      }
      await deleteNamed(api, context, path);
      return;
    default:
      throw StatusError.methodNotAllowed();
  }
}
