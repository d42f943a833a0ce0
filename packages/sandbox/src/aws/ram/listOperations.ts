import * as sdk from '@aws-sdk/client-ram';
import type {
  ListPrincipalsRequest,
  ListResourcesRequest,
} from '@aws-sdk/client-ram';
import {
  AwsError,
  operation,
  type AwsOperation,
  type OperationContext,
} from '../core';
import { RAM_SERVICE } from '../organizations/state';
import { inEffect, seenAssociation } from './associationStatus';
import { sharesOf } from './findShare';
import { MESH_TYPE } from './meshPermission';
import { ramPage } from './ramPage';
import { settle } from './settle';

/** Live associations of active shares that the caller owns or has joined. */
function associations(
  type: 'RESOURCE' | 'PRINCIPAL',
  input: { resourceOwner?: string; resourceShareArns?: string[] },
  context: OperationContext,
) {
  const { world, accountId } = context;
  settle(world);
  return sharesOf(input.resourceOwner, context)
    .filter(
      share =>
        (share.status === 'ACTIVE' || share.owner !== accountId) &&
        (input.resourceShareArns?.includes(share.arn) ?? true),
    )
    .flatMap(share =>
      Object.values(share.associations)
        .filter(
          item =>
            item.type === type &&
            (share.owner === accountId
              ? seenAssociation(item, accountId, world)?.status === 'ASSOCIATED'
              : inEffect(item, world)),
        )
        .map(association => ({ share, association })),
    );
}

const listResources = operation<ListResourcesRequest>(
  sdk.ListResources$,
  (input, context) => {
    const { resourceArns, resourceType = MESH_TYPE, principal } = input;
    const all = associations('RESOURCE', input, context).filter(
      ({ share, association }) =>
        resourceType.toLowerCase() === MESH_TYPE.toLowerCase() &&
        (resourceArns?.includes(association.entity) ?? true) &&
        (principal === undefined ||
          share.associations[principal]?.status === 'ASSOCIATED'),
    );
    const { items, nextToken } = ramPage(
      all,
      input,
      ({ share, association }) => `${share.arn} ${association.entity}`,
    );
    return {
      resources: items.map(({ share, association }) => ({
        arn: association.entity,
        type: MESH_TYPE,
        resourceShareArn: share.arn,
        status: 'AVAILABLE',
        creationTime: new Date(association.createdAt),
        lastUpdatedTime: new Date(association.updatedAt),
        resourceRegionScope: 'REGIONAL',
      })),
      nextToken,
    };
  },
);

const listPrincipals = operation<ListPrincipalsRequest>(
  sdk.ListPrincipals$,
  (input, context) => {
    const { principals, resourceArn } = input;
    // A consumer is shown the sharing account, not the other consumers.
    const all =
      input.resourceOwner === 'SELF'
        ? associations('PRINCIPAL', input, context).map(
            ({ share, association }) => ({
              share,
              id: association.entity,
              association,
            }),
          )
        : associations('RESOURCE', input, context).map(
            ({ share, association }) => ({
              share,
              id: share.owner,
              association,
            }),
          );
    const { items, nextToken } = ramPage(
      all.filter(
        ({ share, id }) =>
          (principals?.includes(id) ?? true) &&
          (resourceArn === undefined ||
            share.associations[resourceArn]?.status === 'ASSOCIATED'),
      ),
      input,
      ({ share, id }) => `${share.arn} ${id}`,
    );
    return {
      principals: items.map(({ share, id, association }) => ({
        id,
        resourceShareArn: share.arn,
        creationTime: new Date(association.createdAt),
        lastUpdatedTime: new Date(association.updatedAt),
        external: association.external,
      })),
      nextToken,
    };
  },
);

const enableSharing = operation(
  sdk.EnableSharingWithAwsOrganization$,
  (_input, { world, accountId }) => {
    const { organization, trustedServices } = world.state.organizations;
    if (organization?.managementAccountId !== accountId) {
      throw new AwsError(
        'OperationNotPermittedException',
        'Only the management account of an organization can enable sharing with it.',
      );
    }
    world.state.ram.organizationSharing = true;
    trustedServices[RAM_SERVICE] ??= world.clock.now();
    return { returnValue: true };
  },
);

export const listOperations: AwsOperation[] = [
  listResources,
  listPrincipals,
  enableSharing,
];
