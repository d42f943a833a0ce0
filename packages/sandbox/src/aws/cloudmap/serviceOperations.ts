import * as sdk from '@aws-sdk/client-servicediscovery';
import type {
  CreateServiceRequest,
  DeleteServiceRequest,
  GetServiceRequest,
  ListServicesRequest,
} from '@aws-sdk/client-servicediscovery';
import {
  AwsError,
  operation,
  table,
  type AwsOperation,
  type OperationContext,
} from '../core';
import { cloudMapPage } from './cloudMapPage';
import { findNamespace, findService, newId, ownServices } from './find';
import { matchesFilters } from './matchesFilters';
import type { NamespaceRecord, ServiceRecord } from './state';
import { tagRecord } from './tagRecord';

function present(service: ServiceRecord, accountId: string) {
  return {
    Id: service.id,
    Arn: service.arn,
    ResourceOwner: accountId,
    Name: service.name,
    Type: service.dnsConfig ? 'DNS_HTTP' : 'HTTP',
    Description: service.description,
    InstanceCount: Object.keys(service.instances).length,
    DnsConfig: service.dnsConfig,
    HealthCheckConfig: service.healthCheckConfig,
    HealthCheckCustomConfig: service.healthCheckCustomConfig,
    CreateDate: new Date(service.createdAt),
    CreatedByAccount: accountId,
  };
}

function presentFull(service: ServiceRecord, accountId: string) {
  return {
    ...present(service, accountId),
    NamespaceId: service.namespaceId,
    CreatorRequestId: service.creatorRequestId,
  };
}

/** @throws AwsError if the namespace has one of the name already. */
function checkName(
  name: string,
  namespace: NamespaceRecord,
  context: OperationContext,
): void {
  const twin = ownServices(context).find(
    item => item.namespaceId === namespace.id && item.name === name,
  );
  if (twin) {
    throw new AwsError(
      'ServiceAlreadyExists',
      `Service with name ${name} already exists in namespace ${namespace.id}.`,
      undefined,
      {
        ServiceId: twin.id,
        ServiceArn: twin.arn,
        ...(twin.creatorRequestId && {
          CreatorRequestId: twin.creatorRequestId,
        }),
      },
    );
  }
}

const createService = operation<CreateServiceRequest>(
  sdk.CreateService$,
  (input, context) => {
    const { world, accountId, region } = context;
    const namespace = findNamespace(
      input.NamespaceId ?? input.DnsConfig?.NamespaceId,
      context,
    );
    if (namespace.type === 'HTTP' && input.DnsConfig) {
      throw new AwsError(
        'InvalidInput',
        `Namespace ${namespace.id} is an HTTP namespace: its services cannot have a DNS configuration.`,
      );
    }
    const name = input.Name ?? '';
    checkName(name, namespace, context);
    const id = newId('srv', context);
    const service: ServiceRecord = {
      id,
      arn: `arn:aws:servicediscovery:${region}:${accountId}:service/${id}`,
      name,
      namespaceId: namespace.id,
      description: input.Description,
      creatorRequestId: input.CreatorRequestId,
      tags: tagRecord(input.Tags),
      dnsConfig: input.DnsConfig,
      healthCheckConfig: input.HealthCheckConfig,
      healthCheckCustomConfig: input.HealthCheckCustomConfig,
      createdAt: world.clock.now(),
      instances: table(),
      revision: 0,
    };
    world.state.cloudMap.services[id] = service;
    return { Service: presentFull(service, accountId) };
  },
);

const getService = operation<GetServiceRequest>(
  sdk.GetService$,
  (input, context) => ({
    Service: presentFull(findService(input.Id, context), context.accountId),
  }),
);

const listServices = operation<ListServicesRequest>(
  sdk.ListServices$,
  (input, context) => {
    const { items, nextToken } = cloudMapPage(
      ownServices(context).filter(service =>
        matchesFilters(input.Filters, {
          NAMESPACE_ID: service.namespaceId,
          RESOURCE_OWNER: 'SELF',
        }),
      ),
      input,
    );
    return {
      Services: items.map(item => present(item, context.accountId)),
      NextToken: nextToken,
    };
  },
);

const deleteService = operation<DeleteServiceRequest>(
  sdk.DeleteService$,
  (input, context) => {
    const service = findService(input.Id, context);
    if (Object.keys(service.instances).length > 0) {
      throw new AwsError(
        'ResourceInUse',
        `Service ${service.id} still has instances and cannot be deleted.`,
      );
    }
    delete context.world.state.cloudMap.services[service.id];
    return {};
  },
);

export const serviceOperations: AwsOperation[] = [
  createService,
  getService,
  listServices,
  deleteService,
];
