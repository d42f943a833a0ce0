import {
  DescribeVirtualNodeCommand,
  type VirtualNodeData,
} from '@aws-sdk/client-app-mesh';
import { InputError, NotFoundError, isError } from '@backstage/errors';
import {
  meshKey,
  parseAppMeshArn,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import type { ClusterResource } from '../cluster';
import { place, type ProvisioningContext } from '../engine';
import type { ShiftNode, ShiftPlan } from './types';

function nameOf(node: string, mesh: MeshId): string {
  if (!node.startsWith('arn:')) {
    return node;
  }
  const arn = parseAppMeshArn(node);
  if (arn.resource.type !== 'virtualNode') {
    throw new InputError(
      `${node} is not a virtual node; calls are shifted between virtual nodes, not to a ${arn.resource.type}.`,
    );
  }
  if (meshKey(arn) !== meshKey(mesh)) {
    throw new InputError(
      `The virtual node ${arn.resource.name} is in the mesh ${arn.meshName} of account ${arn.meshOwner} in ${arn.region}, not in ${mesh.meshName} of ${mesh.meshOwner} in ${mesh.region}; choose one of the same mesh.`,
    );
  }
  return arn.resource.name;
}

async function describe(
  context: ProvisioningContext,
  { mesh, target }: ShiftPlan,
  virtualNodeName: string,
): Promise<VirtualNodeData | undefined> {
  const { appMesh } = await context.aws.forAccount({
    accountId: target.accountId,
    region: mesh.region,
  });
  try {
    const { virtualNode } = await appMesh.send(
      new DescribeVirtualNodeCommand({
        meshName: mesh.meshName,
        meshOwner: mesh.meshOwner,
        virtualNodeName,
      }),
      { abortSignal: context.signal },
    );
    return virtualNode;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return undefined;
    }
    throw error;
  }
}

/**
 * Looks a virtual node up that was named by its ARN, by its App Mesh name, or by its resource in the
 * shift's namespace.
 *
 * @param local - the VirtualNodes of the router's cluster
 * @throws InputError or NotFoundError naming the mesh and what to choose instead
 */
export async function resolveNode(
  context: ProvisioningContext,
  shift: ShiftPlan,
  options: { node: string; local: ClusterResource[] },
): Promise<ShiftNode> {
  const { local, node } = options;
  const { mesh, namespace, target } = shift;
  const resource = local.find(
    ({ metadata }) =>
      metadata?.name === node && metadata.namespace === namespace,
  );
  const named = resource?.spec?.awsName;
  const name = typeof named === 'string' ? named : nameOf(node, mesh);
  const found = await describe(context, shift, name);
  const { arn, resourceOwner } = found?.metadata ?? {};
  if (!arn || !resourceOwner) {
    throw new NotFoundError(
      `The mesh ${mesh.meshName} of account ${
        mesh.meshOwner
      } has no virtual node ${name}, seen from ${place(
        context.accounts,
        target,
      )}; onboard it first, or choose another.`,
    );
  }
  if (node.startsWith('arn:') && node !== arn) {
    throw new InputError(
      `The virtual node ${name} belongs to account ${resourceOwner} (${arn}), not to the account in ${node}; give its own ARN.`,
    );
  }
  const own =
    resourceOwner === target.accountId
      ? local.find(({ spec }) => spec?.awsName === name)?.metadata
      : undefined;
  return {
    name,
    arn,
    resourceOwner,
    protocol: found?.spec?.listeners?.[0]?.portMapping?.protocol,
    reference: own?.name
      ? { virtualNodeRef: { name: own.name, namespace: own.namespace } }
      : { virtualNodeARN: arn },
  };
}
