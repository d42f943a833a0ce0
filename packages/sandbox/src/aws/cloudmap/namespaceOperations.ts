import * as sdk from '@aws-sdk/client-servicediscovery';
import type {
  CreateHttpNamespaceRequest,
  CreatePrivateDnsNamespaceRequest,
  DeleteNamespaceRequest,
  GetNamespaceRequest,
  GetOperationRequest,
  ListNamespacesRequest,
} from '@aws-sdk/client-servicediscovery';
import {
  AwsError,
  operation,
  type AwsOperation,
  type OperationContext,
} from '../core';
import { cloudMapPage } from './cloudMapPage';
import { findNamespace, newId, ownNamespaces, ownServices } from './find';
import { matchesFilters } from './matchesFilters';
import type { NamespaceRecord } from './state';
import { succeed } from './succeed';
import { tagRecord } from './tagRecord';

function create(
  type: NamespaceRecord['type'],
  input: CreateHttpNamespaceRequest & { Vpc?: string },
  context: OperationContext,
): object {
  const { world, accountId, region } = context;
  const name = input.Name ?? '';
  const twin = ownNamespaces(context).find(item => item.name === name);
  if (twin) {
    throw new AwsError(
      'NamespaceAlreadyExists',
      `Namespace with name ${name} already exists.`,
      undefined,
      {
        NamespaceId: twin.id,
        ...(twin.creatorRequestId && {
          CreatorRequestId: twin.creatorRequestId,
        }),
      },
    );
  }
  const id = newId('ns', context);
  world.state.cloudMap.namespaces[id] = {
    id,
    arn: `arn:aws:servicediscovery:${region}:${accountId}:namespace/${id}`,
    name,
    type,
    accountId,
    region,
    description: input.Description,
    creatorRequestId: input.CreatorRequestId,
    tags: tagRecord(input.Tags),
    vpc: input.Vpc,
    createdAt: world.clock.now(),
  };
  return succeed('CREATE_NAMESPACE', { NAMESPACE: id }, context);
}

function present(namespace: NamespaceRecord, context: OperationContext) {
  const services = ownServices(context).filter(
    service => service.namespaceId === namespace.id,
  );
  return {
    Id: namespace.id,
    Arn: namespace.arn,
    ResourceOwner: namespace.accountId,
    Name: namespace.name,
    Type: namespace.type,
    Description: namespace.description,
    ServiceCount: services.length,
    Properties: { HttpProperties: { HttpName: namespace.name } },
    CreateDate: new Date(namespace.createdAt),
  };
}

const createHttpNamespace = operation<CreateHttpNamespaceRequest>(
  sdk.CreateHttpNamespace$,
  (input, context) => create('HTTP', input, context),
);

const createPrivateDnsNamespace = operation<CreatePrivateDnsNamespaceRequest>(
  sdk.CreatePrivateDnsNamespace$,
  (input, context) => create('DNS_PRIVATE', input, context),
);

const listNamespaces = operation<ListNamespacesRequest>(
  sdk.ListNamespaces$,
  (input, context) => {
    const { items, nextToken } = cloudMapPage(
      ownNamespaces(context).filter(namespace =>
        matchesFilters(input.Filters, {
          TYPE: namespace.type,
          NAME: namespace.name,
          HTTP_NAME: namespace.name,
        }),
      ),
      input,
    );
    return {
      Namespaces: items.map(item => present(item, context)),
      NextToken: nextToken,
    };
  },
);

const getNamespace = operation<GetNamespaceRequest>(
  sdk.GetNamespace$,
  (input, context) => {
    const namespace = findNamespace(input.Id, context);
    return {
      Namespace: {
        ...present(namespace, context),
        CreatorRequestId: namespace.creatorRequestId,
      },
    };
  },
);

const deleteNamespace = operation<DeleteNamespaceRequest>(
  sdk.DeleteNamespace$,
  (input, context) => {
    const { id } = findNamespace(input.Id, context);
    if (ownServices(context).some(service => service.namespaceId === id)) {
      throw new AwsError(
        'ResourceInUse',
        `Namespace ${id} still has services and cannot be deleted.`,
      );
    }
    delete context.world.state.cloudMap.namespaces[id];
    return succeed('DELETE_NAMESPACE', { NAMESPACE: id }, context);
  },
);

const getOperation = operation<GetOperationRequest>(
  sdk.GetOperation$,
  (input, { world, accountId, region }) => {
    const found = world.state.cloudMap.operations.get(input.OperationId ?? '');
    if (!found || found.accountId !== accountId || found.region !== region) {
      throw new AwsError(
        'OperationNotFound',
        `Operation ${input.OperationId} does not exist.`,
      );
    }
    return {
      Operation: {
        Id: found.id,
        OwnerAccount: found.accountId,
        Type: found.type,
        Status: 'SUCCESS',
        CreateDate: new Date(found.createdAt),
        UpdateDate: new Date(found.createdAt),
        Targets: found.targets,
      },
    };
  },
);

export const namespaceOperations: AwsOperation[] = [
  createHttpNamespace,
  createPrivateDnsNamespace,
  listNamespaces,
  getNamespace,
  deleteNamespace,
  getOperation,
];
