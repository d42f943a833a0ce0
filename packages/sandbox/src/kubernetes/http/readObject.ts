import { isFields, type Fields, type KubernetesObject } from '../objects';
import { apiVersionOf, type ResourceType } from '../registry';
import { assertMetadata } from './assertMetadata';
import { StatusError } from './StatusError';
import type { ResourcePath } from './types';

function assertStrings(map: unknown, field: string) {
  if (map !== undefined && map !== null && !isFields(map)) {
    throw StatusError.badRequest(
      `json: cannot unmarshal ${typeof map} into Go struct field ObjectMeta.${field} of type map[string]string`,
    );
  }
}

/** Makes an object of a body after checking that it is what the path says. */
export function readObject(
  body: Fields,
  type: ResourceType,
  path: Pick<ResourcePath, 'namespace' | 'name'>,
): KubernetesObject {
  const apiVersion = apiVersionOf(type);
  const { kind = type.kind, apiVersion: given = apiVersion } = body;
  if (kind !== type.kind || given !== apiVersion) {
    throw StatusError.badRequest(
      `the API version in the data (${given}, Kind=${kind}) does not match the expected API version (${apiVersion}, Kind=${type.kind})`,
    );
  }
  const metadata = isFields(body.metadata) ? body.metadata : {};
  const { namespace = path.namespace, name = path.name } = metadata;
  if (path.namespace && namespace !== path.namespace) {
    throw StatusError.badRequest(
      `the namespace of the provided object does not match the namespace sent on the request`,
    );
  }
  if (path.name && name !== path.name) {
    throw StatusError.badRequest(
      `the name of the object (${name}) does not match the name on the URL (${path.name})`,
    );
  }
  assertStrings(metadata.labels, 'labels');
  assertStrings(metadata.annotations, 'annotations');
  assertMetadata(metadata);
  for (const field of ['spec', 'status']) {
    const part = body[field];
    if (part !== undefined && part !== null && !isFields(part)) {
      throw StatusError.badRequest(
        `json: cannot unmarshal ${typeof part} into Go struct field ${
          type.kind
        }.${field}`,
      );
    }
  }
  const fields = Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== null),
  );
  return {
    ...body,
    apiVersion,
    kind: type.kind,
    metadata: {
      ...fields,
      ...(name !== undefined && { name: String(name) }),
      ...(type.namespaced && { namespace }),
    },
  } as KubernetesObject;
}
