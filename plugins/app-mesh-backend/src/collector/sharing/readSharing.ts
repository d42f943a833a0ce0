import {
  GetResourceShareAssociationsCommand,
  GetResourceShareInvitationsCommand,
  GetResourceSharesCommand,
  type RAMClient,
  type ResourceShareAssociation,
  type ResourceShareAssociationType,
} from '@aws-sdk/client-ram';
import { collectPages, together, type Pace } from '../rates';
import type { SharingReading } from './types';

interface RamAccess extends Pace {
  accountId: string;
  client: RAMClient;
}

function associations(
  access: RamAccess,
  associationType: ResourceShareAssociationType,
): Promise<ResourceShareAssociation[]> {
  return collectPages(
    (nextToken, signal) =>
      access.client.send(
        new GetResourceShareAssociationsCommand({ associationType, nextToken }),
        { abortSignal: signal },
      ),
    page =>
      page.resourceShareAssociations?.filter(
        ({ status }) => status === 'ASSOCIATED' || status === 'ASSOCIATING',
      ),
    access,
  );
}

/**
 * Everything that an account's RAM tells about shares, given and received, in four lists.
 */
export async function readSharing(access: RamAccess): Promise<SharingReading> {
  return together(access, readLists);
}

async function readLists(access: RamAccess): Promise<SharingReading> {
  const [resources, principals, received, invitations] = await Promise.all([
    associations(access, 'RESOURCE'),
    associations(access, 'PRINCIPAL'),
    collectPages(
      (nextToken, signal) =>
        access.client.send(
          new GetResourceSharesCommand({
            resourceOwner: 'OTHER-ACCOUNTS',
            resourceShareStatus: 'ACTIVE',
            nextToken,
          }),
          { abortSignal: signal },
        ),
      page => page.resourceShares,
      access,
    ),
    collectPages(
      (nextToken, signal) =>
        access.client.send(
          new GetResourceShareInvitationsCommand({ nextToken }),
          { abortSignal: signal },
        ),
      page => page.resourceShareInvitations,
      access,
    ),
  ]);
  return {
    accountId: access.accountId,
    resources: resources.map(association => ({
      shareArn: association.resourceShareArn ?? '',
      resourceArn: association.associatedEntity ?? '',
    })),
    principals: principals.map(association => ({
      shareArn: association.resourceShareArn ?? '',
      principal: association.associatedEntity ?? '',
      external: association.external,
    })),
    received: received.map(share => share.resourceShareArn ?? ''),
    invitations: invitations.map(invitation => ({
      shareArn: invitation.resourceShareArn ?? '',
      status: invitation.status ?? 'PENDING',
      invitedAt: invitation.invitationTimestamp?.toISOString(),
    })),
  };
}
