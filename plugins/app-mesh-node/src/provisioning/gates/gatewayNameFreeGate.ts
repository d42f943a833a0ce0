import { DescribeVirtualGatewayCommand } from '@aws-sdk/client-app-mesh';
import { ConflictError, isError } from '@backstage/errors';
import { APP_MESH_API, clusterOf, type ClusterResource } from '../cluster';
import { place, type Gate } from '../engine';
import { gatewayAwsName, type GatewayPlan } from '../gateway';

/**
 * The gateway's name in App Mesh is its own: the controller would overwrite one of that name that it did
 * not make, and delete it later.
 */
export function gatewayNameFreeGate(gateway: GatewayPlan): Gate {
  const { gatewayName, mesh, namespace, target } = gateway;
  return {
    id: 'gateway-name-free',
    title: `nobody else in the mesh ${mesh.meshName} holds the name of ${gatewayName}`,
    accountId: target.accountId,
    region: mesh.region,
    async check(context) {
      const { appMesh } = await context.aws.forAccount(target);
      const client = await clusterOf(context, target);
      const name = gatewayAwsName(gateway, client.cluster.name);
      try {
        await appMesh.send(
          new DescribeVirtualGatewayCommand({
            meshName: mesh.meshName,
            meshOwner: mesh.meshOwner,
            virtualGatewayName: name,
          }),
          { abortSignal: context.signal },
        );
      } catch (error) {
        if (isError(error) && error.name === 'NotFoundError') {
          return;
        }
        throw error;
      }
      const own = await client.read<ClusterResource>({
        apiVersion: APP_MESH_API,
        kind: 'VirtualGateway',
        namespace,
        name: gatewayName,
      });
      if (own?.spec?.awsName !== name) {
        throw new ConflictError(
          `The name ${name} (VirtualGateway) in the mesh ${
            mesh.meshName
          } of account ${mesh.meshOwner}, ${
            mesh.region
          }, is taken by something that ${place(
            context.accounts,
            target,
          )} made elsewhere than in namespace ${namespace} of cluster ${
            client.cluster.name
          }; choose another gateway name, or remove it there.`,
        );
      }
    },
  };
}
