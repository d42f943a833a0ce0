import {
  type ResourceShareInvitation,
  paginateGetResourceShareInvitations,
} from '@aws-sdk/client-ram';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext } from '../engine';
import type { MeshShare } from './types';

function timeOf({ invitationTimestamp }: ResourceShareInvitation): number {
  return invitationTimestamp?.getTime() ?? 0;
}

/**
 * A consumer's invitation to a mesh that is still pending, else its latest one. It is chosen by share and
 * sender: names are not unique, and several invitations may be pending.
 */
export async function findInvitation(
  context: ProvisioningContext,
  consumer: string,
  mesh: MeshId,
  shares: MeshShare[],
): Promise<ResourceShareInvitation | undefined> {
  const arns = shares.map(({ arn }) => arn);
  const { ram: client } = await context.aws.forAccount({
    accountId: consumer,
    region: mesh.region,
  });
  const invitations: ResourceShareInvitation[] = [];
  for await (const page of paginateGetResourceShareInvitations(
    { client },
    {},
  )) {
    invitations.push(
      ...(page.resourceShareInvitations ?? []).filter(
        ({ resourceShareArn, senderAccountId }) =>
          senderAccountId === mesh.meshOwner &&
          arns.includes(resourceShareArn ?? ''),
      ),
    );
  }
  const latest = invitations.sort((a, b) => timeOf(b) - timeOf(a));
  return latest.find(({ status }) => status === 'PENDING') ?? latest[0];
}
