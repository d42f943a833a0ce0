import {
  type ResourceShareInvitation,
  paginateGetResourceShareInvitations,
} from '@aws-sdk/client-ram';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext } from '../engine';
import { findShares } from './findShares';

/**
 * The latest invitation of a consumer to a mesh, chosen by share and sender: names are not unique, and
 * several invitations may be pending.
 */
export async function findInvitation(
  context: ProvisioningContext,
  consumer: string,
  mesh: MeshId,
): Promise<ResourceShareInvitation | undefined> {
  const { shares } = await findShares(context, mesh);
  const arns = new Set(shares.map(share => share.resourceShareArn));
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
        invitation =>
          invitation.senderAccountId === mesh.meshOwner &&
          arns.has(invitation.resourceShareArn),
      ),
    );
  }
  const time = ({ invitationTimestamp }: ResourceShareInvitation) =>
    invitationTimestamp?.getTime() ?? 0;
  return invitations.sort((a, b) => time(b) - time(a))[0];
}
