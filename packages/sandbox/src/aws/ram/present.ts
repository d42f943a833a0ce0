import type {
  Association,
  InvitationRecord,
  ResourceShareRecord,
} from './state';

export function presentShare(share: ResourceShareRecord): object {
  return {
    resourceShareArn: share.arn,
    name: share.name,
    owningAccountId: share.owner,
    allowExternalPrincipals: share.allowExternalPrincipals,
    status: share.status,
    tags: Object.entries(share.tags).map(([key, value]) => ({ key, value })),
    creationTime: new Date(share.createdAt),
    lastUpdatedTime: new Date(share.updatedAt),
    featureSet: 'STANDARD',
  };
}

export function presentAssociation(
  share: ResourceShareRecord,
  association: Association,
): object {
  return {
    resourceShareArn: share.arn,
    resourceShareName: share.name,
    associatedEntity: association.entity,
    associationType: association.type,
    status: association.status,
    statusMessage: association.statusMessage,
    creationTime: new Date(association.createdAt),
    lastUpdatedTime: new Date(association.updatedAt),
    external: association.external,
  };
}

export function presentInvitation(invitation: InvitationRecord): object {
  return {
    resourceShareInvitationArn: invitation.arn,
    resourceShareName: invitation.shareName,
    resourceShareArn: invitation.shareArn,
    senderAccountId: invitation.sender,
    receiverAccountId: invitation.receiver,
    invitationTimestamp: new Date(invitation.sentAt),
    status: invitation.status,
  };
}
