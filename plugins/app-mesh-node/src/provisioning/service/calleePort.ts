import {
  DescribeVirtualNodeCommand,
  DescribeVirtualRouterCommand,
  DescribeVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import { ConflictError } from '@backstage/errors';
import { meshKey, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import { oncePerRun, type ProvisioningContext } from '../engine';

interface CalleeQuestion {
  mesh: MeshId;
  /** The caller's account. */
  accountId: string;
  /** Of the virtual service. */
  name: string;
}

async function readPort(
  context: ProvisioningContext,
  options: CalleeQuestion,
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

/** The port on which a virtual service is called: its router's, or its node's. */
export const calleePort = oncePerRun(
  readPort,
  ({ mesh, accountId, name }: CalleeQuestion) =>
    [meshKey(mesh), accountId, name].join(' '),
);
