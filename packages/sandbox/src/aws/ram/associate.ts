import { AwsError, type OperationContext } from '../core';
import { setStatus } from './associationStatus';
import {
  accountOf,
  checkOrganizationPrincipal,
  checkPrincipal,
  inOneOrganization,
} from './principals';
import type { Association, ResourceShareRecord } from './state';

const MESH = /^arn:aws:appmesh:([a-z0-9-]+):(\d{12}):mesh\/[^/]+$/;

function live(association: Association | undefined): boolean {
  return (
    association?.status === 'ASSOCIATED' ||
    association?.status === 'ASSOCIATING'
  );
}

/** @throws AwsError if the caller cannot share the resource. */
export function checkResource(arn: string, context: OperationContext): void {
  const { world, region, accountId } = context;
  if (!/^arn:[^:]*:[^:]+:[^:]*:[^:]*:.+/.test(arn)) {
    throw new AwsError('MalformedArnException', `Invalid ARN: ${arn}`);
  }
  const [, resourceRegion, owner] = MESH.exec(arn) ?? [];
  const meshes = Object.values(world.state.appMesh.meshes);
  const exists = meshes.some(mesh => mesh.arn === arn);
  if (resourceRegion !== region || !exists) {
    throw new AwsError(
      'UnknownResourceException',
      `Resource ${arn} could not be found.`,
    );
  }
  if (owner !== accountId) {
    throw new AwsError(
      'OperationNotPermittedException',
      `Resource ${arn} is owned by another account and cannot be shared by ${accountId}.`,
    );
  }
}

/** @throws AwsError if the share cannot have the principal. */
export function checkNewPrincipal(
  principal: string,
  share: Pick<ResourceShareRecord, 'owner' | 'allowExternalPrincipals'>,
  context: OperationContext,
): void {
  checkPrincipal(principal);
  const { world } = context;
  const account = accountOf(principal);
  if (account === undefined) {
    checkOrganizationPrincipal(world, principal, share.owner);
    return;
  }
  const inside = inOneOrganization(world, share.owner, account);
  if (!inside && !share.allowExternalPrincipals) {
    throw new AwsError(
      'OperationNotPermittedException',
      'The resource share can only be shared within your AWS Organization, which this principal is not in.',
    );
  }
}

/** Adds a resource that was checked; one that is there already stays as it is. */
export function associateResource(
  share: ResourceShareRecord,
  arn: string,
  { world, accountId }: OperationContext,
): Association {
  const present = share.associations[arn];
  if (present && live(present)) {
    return present;
  }
  const now = world.clock.now();
  const association: Association = {
    entity: arn,
    type: 'RESOURCE',
    status: 'ASSOCIATED',
    external: false,
    changedBy: accountId,
    createdAt: now,
    updatedAt: now,
  };
  share.associations[arn] = association;
  return association;
}

/**
 * Adds a principal that was checked. One outside the organization gets an invitation, and gets a
 * new one if it was removed or let the last one expire.
 */
export function associatePrincipal(
  share: ResourceShareRecord,
  principal: string,
  { world, region, accountId }: OperationContext,
): Association {
  const present = share.associations[principal];
  if (present && live(present)) {
    return present;
  }
  const now = world.clock.now();
  const account = accountOf(principal);
  const invited =
    account !== undefined && !inOneOrganization(world, share.owner, account);
  const known = world.config.accounts.some(item => item.id === account);
  const failed = account !== undefined && !known;
  const association: Association = {
    entity: principal,
    type: 'PRINCIPAL',
    status: 'ASSOCIATED',
    external: invited,
    changedBy: accountId,
    createdAt: now,
    updatedAt: now,
  };
  share.associations[principal] = association;
  if (failed) {
    association.status = 'FAILED';
    association.statusMessage = `The account ${account} does not exist.`;
  } else if (invited) {
    association.status = 'ASSOCIATING';
    const arn = `arn:aws:ram:${region}:${
      share.owner
    }:resource-share-invitation/${world.ids.uuid()}`;
    world.state.ram.invitations[arn] = {
      arn,
      shareArn: share.arn,
      shareName: share.name,
      region,
      sender: share.owner,
      receiver: account,
      sentAt: now,
      status: 'PENDING',
    };
  }
  return association;
}

/** Takes a resource or a principal out of a share, and its pending invitation back. */
export function disassociate(
  share: ResourceShareRecord,
  entity: string,
  { world, accountId }: OperationContext,
): Association | undefined {
  const association = share.associations[entity];
  if (!association || !live(association)) {
    return association;
  }
  setStatus(association, 'DISASSOCIATED', {
    by: accountId,
    at: world.clock.now(),
  });
  const { invitations } = world.state.ram;
  for (const { arn, shareArn, receiver, status } of Object.values(
    invitations,
  )) {
    if (
      shareArn === share.arn &&
      receiver === accountOf(entity) &&
      status === 'PENDING'
    ) {
      delete invitations[arn];
    }
  }
  return association;
}
