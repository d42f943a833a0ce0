import {
  DescribeVirtualNodeCommand,
  DescribeVirtualRouterCommand,
  DescribeVirtualServiceCommand,
  type ResourceMetadata,
} from '@aws-sdk/client-app-mesh';
import { ConflictError, isError } from '@backstage/errors';
import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import { place, type Gate } from '../engine';
import { awsName, type ServicePlan } from '../service';

type Kind = 'VirtualNode' | 'VirtualRouter' | 'VirtualService';

async function unlessAbsent<T>(lookUp: Promise<T>): Promise<T | undefined> {
  try {
    return await lookUp;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return undefined;
    }
    throw error;
  }
}

/**
 * The names are this service's own. Names are mesh-wide: the controller would take a name that another
 * account holds for done without a word, and overwrite one of the same account that it did not make.
 */
export function namesFreeGate(
  service: ServicePlan,
  kinds: Kind[] = ['VirtualService', 'VirtualNode', 'VirtualRouter'],
): Gate {
  const { mesh, namespace, serviceName, target } = service;
  const { accountId } = target;
  return {
    id: 'names-free',
    title: `nobody else in the mesh ${mesh.meshName} holds the names of ${serviceName}`,
    accountId,
    region: mesh.region,
    async check(context) {
      const { appMesh } = await context.aws.forAccount({
        accountId,
        region: mesh.region,
      });
      const client = await clusterOf(context, target);
      const where = { meshName: mesh.meshName, meshOwner: mesh.meshOwner };
      const internal = awsName(service, client.cluster.name);
      const abort = { abortSignal: context.signal };

      const check = async (
        kind: Kind,
        name: string,
        lookUp: Promise<ResourceMetadata | undefined>,
      ) => {
        const found = await unlessAbsent(lookUp);
        if (!found) {
          return;
        }
        const what = `${name} (${kind}) in the mesh ${mesh.meshName} of account ${mesh.meshOwner}, ${mesh.region},`;
        if (found.resourceOwner !== accountId) {
          throw new ConflictError(
            `The name ${what} is taken by account ${found.resourceOwner}; choose another service name, or onboard it in that account.`,
          );
        }
        const own = await client.read<ClusterResource>({
          apiVersion: APP_MESH_API,
          kind,
          namespace,
          name: serviceName,
        });
        if (own?.spec?.awsName !== name) {
          throw new ConflictError(
            `The name ${what} is taken by something that ${place(
              context.accounts,
              target,
            )} made elsewhere than in namespace ${namespace} of cluster ${
              client.cluster.name
            }; choose another service name, or remove it there.`,
          );
        }
      };

      const lookUps: Record<
        Kind,
        [string, () => Promise<ResourceMetadata | undefined>]
      > = {
        VirtualService: [
          serviceName,
          async () =>
            (
              await appMesh.send(
                new DescribeVirtualServiceCommand({
                  ...where,
                  virtualServiceName: serviceName,
                }),
                abort,
              )
            ).virtualService?.metadata,
        ],
        VirtualNode: [
          internal,
          async () =>
            (
              await appMesh.send(
                new DescribeVirtualNodeCommand({
                  ...where,
                  virtualNodeName: internal,
                }),
                abort,
              )
            ).virtualNode?.metadata,
        ],
        VirtualRouter: [
          internal,
          async () =>
            (
              await appMesh.send(
                new DescribeVirtualRouterCommand({
                  ...where,
                  virtualRouterName: internal,
                }),
                abort,
              )
            ).virtualRouter?.metadata,
        ],
      };
      for (const kind of kinds) {
        const [name, lookUp] = lookUps[kind];
        await check(kind, name, lookUp());
      }
    },
  };
}
