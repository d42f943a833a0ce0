import * as sdk from '@aws-sdk/client-servicediscovery';
import type {
  DeregisterInstanceRequest,
  DiscoverInstancesRequest,
  GetInstanceRequest,
  ListInstancesRequest,
  RegisterInstanceRequest,
} from '@aws-sdk/client-servicediscovery';
import { AwsError, operation, type AwsOperation } from '../core';
import { cloudMapPage } from './cloudMapPage';
import { findService, ownNamespaces, ownServices } from './find';
import { succeed } from './succeed';

const MAX_ATTRIBUTES = 30;

const registerInstance = operation<RegisterInstanceRequest>(
  sdk.RegisterInstance$,
  (input, context) => {
    const service = findService(input.ServiceId, context);
    const id = input.InstanceId ?? '';
    const attributes = input.Attributes ?? {};
    if (Object.keys(attributes).length > MAX_ATTRIBUTES) {
      throw new AwsError(
        'InvalidInput',
        `An instance can have at most ${MAX_ATTRIBUTES} attributes.`,
      );
    }
    service.instances[id] = { id, attributes, accountId: context.accountId };
    service.revision += 1;
    return succeed(
      'REGISTER_INSTANCE',
      { SERVICE: service.id, INSTANCE: id },
      context,
    );
  },
);

const deregisterInstance = operation<DeregisterInstanceRequest>(
  sdk.DeregisterInstance$,
  (input, context) => {
    const service = findService(input.ServiceId, context);
    const id = input.InstanceId ?? '';
    if (!service.instances[id]) {
      throw new AwsError('InstanceNotFound', `Instance ${id} does not exist.`);
    }
    delete service.instances[id];
    service.revision += 1;
    return succeed(
      'DEREGISTER_INSTANCE',
      { SERVICE: service.id, INSTANCE: id },
      context,
    );
  },
);

const getInstance = operation<GetInstanceRequest>(
  sdk.GetInstance$,
  (input, context) => {
    const service = findService(input.ServiceId, context);
    const found = service.instances[input.InstanceId ?? ''];
    if (!found) {
      throw new AwsError(
        'InstanceNotFound',
        `Instance ${input.InstanceId} does not exist.`,
      );
    }
    return {
      ResourceOwner: context.accountId,
      Instance: {
        Id: found.id,
        Attributes: found.attributes,
        CreatedByAccount: found.accountId,
      },
    };
  },
);

const listInstances = operation<ListInstancesRequest>(
  sdk.ListInstances$,
  (input, context) => {
    const service = findService(input.ServiceId, context);
    const { items, nextToken } = cloudMapPage(
      Object.values(service.instances),
      input,
    );
    return {
      Instances: items.map(({ id, attributes, accountId }) => ({
        Id: id,
        Attributes: attributes,
        CreatedByAccount: accountId,
      })),
      NextToken: nextToken,
    };
  },
);

const discoverInstances = operation<DiscoverInstancesRequest>(
  sdk.DiscoverInstances$,
  (input, context) => {
    const { NamespaceName, ServiceName, QueryParameters = {} } = input;
    const namespace = ownNamespaces(context).find(
      item => item.name === NamespaceName,
    );
    if (!namespace) {
      throw new AwsError(
        'NamespaceNotFound',
        `Namespace with name ${NamespaceName} does not exist.`,
      );
    }
    const service = ownServices(context).find(
      item => item.namespaceId === namespace.id && item.name === ServiceName,
    );
    if (!service) {
      throw new AwsError(
        'ServiceNotFound',
        `Service with name ${ServiceName} does not exist.`,
      );
    }
    const found = Object.values(service.instances).filter(({ attributes }) =>
      Object.entries(QueryParameters).every(
        ([key, value]) => attributes[key] === value,
      ),
    );
    return {
      Instances: found
        .slice(0, input.MaxResults ?? 100)
        .map(({ id, attributes }) => ({
          InstanceId: id,
          NamespaceName,
          ServiceName,
          HealthStatus: 'HEALTHY',
          Attributes: attributes,
        })),
      InstancesRevision: service.revision,
    };
  },
);

export const instanceOperations: AwsOperation[] = [
  registerInstance,
  deregisterInstance,
  getInstance,
  listInstances,
  discoverInstances,
];
