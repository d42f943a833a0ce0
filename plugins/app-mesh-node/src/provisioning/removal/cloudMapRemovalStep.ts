import {
  DeleteNamespaceCommand,
  DeleteServiceCommand,
  paginateListNamespaces,
  paginateListServices,
  type NamespaceSummary,
  type ServiceDiscoveryClient,
  type ServiceSummary,
} from '@aws-sdk/client-servicediscovery';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { namespaceDescription } from '../aws';
import type { ProvisioningContext, Step } from '../engine';
import { removalStep } from './removalStep';
import type { Removable } from './types';

async function listServices(
  client: ServiceDiscoveryClient,
  namespaceId: string,
): Promise<ServiceSummary[]> {
  const found: ServiceSummary[] = [];
  for await (const page of paginateListServices(
    { client },
    { Filters: [{ Name: 'NAMESPACE_ID', Values: [namespaceId] }] },
  )) {
    found.push(...(page.Services ?? []));
  }
  return found;
}

async function removable(
  context: ProvisioningContext,
  client: ServiceDiscoveryClient,
  { Id = '', Name }: NamespaceSummary,
): Promise<Removable[]> {
  const services = await listServices(client, Id);
  // Somebody else's instances are in use, and keep the namespace.
  if (services.some(({ InstanceCount = 0 }) => InstanceCount > 0)) {
    return [];
  }
  const abort = { abortSignal: context.signal };
  return [
    {
      name: `Cloud Map namespace ${Name}`,
      async remove() {
        for (const service of services) {
          await client.send(
            new DeleteServiceCommand({ Id: service.Id }),
            abort,
          );
        }
        await client.send(new DeleteNamespaceCommand({ Id }), abort);
      },
    },
  ];
}

/**
 * Deletes the Cloud Map namespaces of an account that Crossmesh made for the mesh, once no instance is
 * registered in them any more.
 */
export function cloudMapRemovalStep(
  id: string,
  options: { mesh: MeshId; accountId: string; after: string[] },
): Step {
  const { accountId, after, mesh } = options;
  const where = { accountId, region: mesh.region };
  return removalStep({
    id,
    what: `the Cloud Map namespaces of the mesh ${mesh.meshName}`,
    where,
    after,
    async list(context) {
      const { serviceDiscovery: client } = await context.aws.forAccount(where);
      const found: Removable[] = [];
      for await (const page of paginateListNamespaces({ client }, {})) {
        for (const namespace of page.Namespaces ?? []) {
          if (namespace.Description === namespaceDescription(mesh)) {
            found.push(...(await removable(context, client, namespace)));
          }
        }
      }
      return found;
    },
  });
}
