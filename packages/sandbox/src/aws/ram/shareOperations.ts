import { createHash } from 'node:crypto';
import * as sdk from '@aws-sdk/client-ram';
import type {
  CreateResourceShareRequest,
  DeleteResourceShareRequest,
  GetResourceSharesRequest,
  TagFilter,
} from '@aws-sdk/client-ram';
import { AwsError, operation, table, type AwsOperation } from '../core';
import {
  associatePrincipal,
  associateResource,
  checkNewPrincipal,
  checkResource,
  disassociate,
} from './associate';
import { checkPermission } from './checkPermission';
import { findOwnShare, sharesOf, unknownShare } from './findShare';
import { presentShare } from './present';
import { ramPage } from './ramPage';
import { settle } from './settle';
import type { ResourceShareRecord } from './state';
import { tagShare } from './tagShare';

function hasTags(
  { tags }: ResourceShareRecord,
  filters: TagFilter[] = [],
): boolean {
  return filters.every(
    ({ tagKey = '', tagValues = [] }) =>
      Object.hasOwn(tags, tagKey) &&
      (tagValues.length === 0 || tagValues.includes(tags[tagKey])),
  );
}

const createResourceShare = operation<CreateResourceShareRequest>(
  sdk.CreateResourceShare$,
  (input, context) => {
    const { world, accountId, region } = context;
    const { ram } = world.state;
    settle(world);
    const { clientToken, ...parameters } = input;
    const token = `${accountId}/${region}/${clientToken}`;
    const digest = createHash('sha256')
      .update(JSON.stringify(parameters))
      .digest('base64');
    const earlier = ram.clientTokens[token];
    const made = earlier && ram.shares[earlier.shareArn];
    if (clientToken !== undefined && made?.status === 'ACTIVE') {
      if (earlier.input !== digest) {
        throw new AwsError(
          'IdempotentParameterMismatchException',
          'A client token was used for an earlier request with different parameters.',
        );
      }
      return { resourceShare: presentShare(made), clientToken };
    }
    const now = world.clock.now();
    const share: ResourceShareRecord = {
      arn: `arn:aws:ram:${region}:${accountId}:resource-share/${world.ids.uuid()}`,
      name: input.name ?? '',
      region,
      owner: accountId,
      allowExternalPrincipals: input.allowExternalPrincipals ?? true,
      status: 'ACTIVE',
      createdAt: now,
      updatedAt: now,
      tags: {},
      associations: table(),
    };
    const { resourceArns = [], principals = [], permissionArns = [] } = input;
    for (const arn of permissionArns) {
      checkPermission(arn);
    }
    for (const arn of resourceArns) {
      checkResource(arn, context);
    }
    for (const principal of principals) {
      checkNewPrincipal(principal, share, context);
    }
    tagShare(
      share,
      (input.tags ?? []).map(({ key, value }) => [key ?? '', value ?? '']),
    );
    ram.shares[share.arn] = share;
    for (const arn of resourceArns) {
      associateResource(share, arn, context);
    }
    for (const principal of principals) {
      associatePrincipal(share, principal, context);
    }
    if (clientToken !== undefined) {
      ram.clientTokens[token] = { input: digest, shareArn: share.arn };
    }
    return { resourceShare: presentShare(share), clientToken };
  },
);

const deleteResourceShare = operation<DeleteResourceShareRequest>(
  sdk.DeleteResourceShare$,
  (input, context) => {
    settle(context.world);
    const share = findOwnShare(input.resourceShareArn, context);
    if (share.status === 'DELETED') {
      throw new AwsError(
        'InvalidStateTransitionException',
        `ResourceShare ${share.arn} is deleted already.`,
      );
    }
    for (const entity of Object.keys(share.associations)) {
      disassociate(share, entity, context);
    }
    share.status = 'DELETED';
    share.updatedAt = context.world.clock.now();
    return { returnValue: true, clientToken: input.clientToken };
  },
);

const getResourceShares = operation<GetResourceSharesRequest>(
  sdk.GetResourceShares$,
  (input, context) => {
    settle(context.world);
    const { resourceShareArns, resourceShareStatus, name } = input;
    const all = sharesOf(input.resourceOwner, context);
    for (const arn of resourceShareArns ?? []) {
      if (!all.some(share => share.arn === arn)) {
        throw unknownShare(arn);
      }
    }
    const { items, nextToken } = ramPage(
      all.filter(
        share =>
          (resourceShareArns?.includes(share.arn) ?? true) &&
          (resourceShareStatus ?? share.status) === share.status &&
          (name ?? share.name) === share.name &&
          hasTags(share, input.tagFilters),
      ),
      input,
      share => share.arn,
    );
    const own = input.resourceOwner === 'SELF';
    return {
      resourceShares: items.map(share =>
        presentShare(own ? share : { ...share, status: 'ACTIVE', tags: {} }),
      ),
      nextToken,
    };
  },
);

export const shareOperations: AwsOperation[] = [
  createResourceShare,
  deleteResourceShare,
  getResourceShares,
];
