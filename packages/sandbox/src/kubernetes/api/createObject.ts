import { trackUpdate } from '../apply';
import { StatusError } from '../http/StatusError';
import { now, type KubernetesObject } from '../objects';
import { resourceKey, type ResourceType } from '../registry';
import { admitObject } from './admitObject';
import type { ApiEnvironment, RequestOptions } from './types';

function assertNamespace(
  { store }: ApiEnvironment,
  type: ResourceType,
  namespace: string,
  name: string,
) {
  const subject = { group: '', plural: 'namespaces', kind: 'Namespace' };
  const found = store.get('/namespaces', undefined, namespace);
  if (!found) {
    throw StatusError.notFound(subject, namespace);
  }
  if (found.metadata.deletionTimestamp) {
    const refused = StatusError.forbidden(
      type,
      name,
      `unable to create new content in namespace ${namespace} because it is being terminated`,
    );
    throw StatusError.of(refused.code, refused.reason, refused.message, {
      ...refused.details,
      causes: [
        {
          reason: 'NamespaceTerminating',
          message: `namespace ${namespace} is being terminated`,
          field: 'metadata.namespace',
        },
      ],
    });
  }
}

/** Stores a new object. */
export function createObject(
  environment: ApiEnvironment,
  type: ResourceType,
  namespace: string | undefined,
  object: KubernetesObject,
  options: RequestOptions,
): KubernetesObject {
  const { store, identifiers } = environment;
  const given = object.metadata;
  const name =
    given.name ||
    (given.generateName && `${given.generateName}${identifiers.suffix()}`);
  if (!name) {
    throw StatusError.invalid(type, '', [
      {
        reason: 'FieldValueRequired',
        field: 'metadata.name',
        message: 'Required value: name or generateName is required',
      },
    ]);
  }
  if (given.resourceVersion) {
    throw StatusError.badRequest(
      'resourceVersion should not be set on objects to be created',
    );
  }
  if (namespace) {
    assertNamespace(environment, type, namespace, name);
  }
  const created: KubernetesObject = {
    ...object,
    metadata: {
      ...given,
      name,
      ...(namespace && { namespace }),
      uid: identifiers.uid(),
      resourceVersion: '',
      ...(type.hasGeneration && { generation: 1 }),
      creationTimestamp: now(),
      deletionTimestamp: undefined,
      deletionGracePeriodSeconds: undefined,
    },
  };
  // The status of a new object is its controller's to set.
  if (type.hasStatus && type.group !== 'apiextensions.k8s.io') {
    delete created.status;
  }
  const key = resourceKey(type);
  if (store.get(key, namespace, name)) {
    throw StatusError.alreadyExists(type, name);
  }
  const admitted = admitObject(environment, type, created, undefined, options);
  const managedFields =
    options.managedFields ??
    trackUpdate({
      previous: undefined,
      object: admitted,
      manager: options.manager,
      builtIn: !type.schema,
    });
  const metadata = { ...admitted.metadata, managedFields };
  // A JSON round trip drops undefined fields and cuts every tie to the caller's object.
  const stored: KubernetesObject = JSON.parse(
    JSON.stringify({ ...admitted, metadata }),
  );
  return options.dryRun ? stored : store.put(key, stored);
}
