import {
  DescribeVirtualNodeCommand,
  DescribeVirtualRouterCommand,
  DescribeVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import { ConflictError } from '@backstage/errors';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext } from '../engine';

/** The port on which a virtual service is called: its router's, or its node's. */
export async function calleePort(
  context: ProvisioningContext,
  options: { mesh: MeshId; accountId: string; name: string },
): Promise<number> {
  const { mesh, accountId, name } = options;
  const { appMesh } = await context.aws.forAccount({
    accountId,
    region: mesh.region,
  });
  const where = { meshName: mesh.meshName, meshOwner: mesh.meshOwner };
  const abort = { abortSignal: context.signal };
  const { virtualService } = await appMesh.send(
    new DescribeVirtualServiceCommand({ ...where, virtualServiceName: name }),
    abort,
  );
  const provider = virtualService?.spec?.provider;
  const { virtualRouterName } = provider?.virtualRouter ?? {};
  const { virtualNodeName } = provider?.virtualNode ?? {};
  let port: number | undefined;
  if (virtualRouterName) {
    const { virtualRouter } = await appMesh.send(
      new DescribeVirtualRouterCommand({ ...where, virtualRouterName }),
      abort,
    );
    port = virtualRouter?.spec?.listeners?.[0]?.portMapping?.port;
  } else if (virtualNodeName) {
    const { virtualNode } = await appMesh.send(
      new DescribeVirtualNodeCommand({ ...where, virtualNodeName }),
      abort,
    );
    port = virtualNode?.spec?.listeners?.[0]?.portMapping?.port;
  }
  if (port === undefined) {
    throw new ConflictError(
      `The virtual service ${name} in the mesh ${mesh.meshName} of account ${mesh.meshOwner}, ${mesh.region}, has no provider with a listener, so nobody can call it; give it one first.`,
    );
  }
  return port;
}
