import {
  paginateGetResourceShareAssociations,
  paginateGetResourceShareInvitations,
  paginateGetResourceShares,
  type RAMClient,
  type ResourceShareAssociation,
  type ResourceShareAssociationType,
} from '@aws-sdk/client-ram';
import { collectPages, type TokenBucket } from '../rates';
import type { SharingReading } from './types';

interface RamAccess {
  accountId: string;
  client: RAMClient;
  bucket: TokenBucket;
  signal?: AbortSignal;
}

function associations(
  access: RamAccess,
  associationType: ResourceShareAssociationType,
): Promise<ResourceShareAssociation[]> {
  return collectPages(
    paginateGetResourceShareAssociations(
      { client: access.client },
      { associationType },
      { abortSignal: access.signal },
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
  const options = { abortSignal: access.signal };
  const [resources, principals, received, invitations] = await Promise.all([
    associations(access, 'RESOURCE'),
    associations(access, 'PRINCIPAL'),
    collectPages(
      paginateGetResourceShares(
        { client: access.client },
        { resourceOwner: 'OTHER-ACCOUNTS', resourceShareStatus: 'ACTIVE' },
        options,
      ),
      page => page.resourceShares,
      access,
    ),
    collectPages(
      paginateGetResourceShareInvitations(
        { client: access.client },
        {},
        options,
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
