import { AwsError, type OperationContext } from '../core';
import { joined } from './sharedWith';
import type { ResourceShareRecord } from './state';

const SHARE_ARN = /^arn:aws:ram:[a-z0-9-]+:\d{12}:resource-share\/.+$/;

export function unknownShare(arn: string): AwsError {
  return new AwsError(
    'UnknownResourceException',
    `ResourceShare ${arn} could not be found.`,
  );
}

/** @throws AwsError if the caller has no such share in this region. */
export function findOwnShare(
  arn: string | undefined,
  { world, accountId, region }: OperationContext,
): ResourceShareRecord {
  if (!SHARE_ARN.test(arn ?? '')) {
    throw new AwsError(
      'MalformedArnException',
      `The specified Amazon Resource Name (ARN) ${arn} is not valid.`,
    );
  }
  const share = world.state.ram.shares[arn ?? ''];
  if (!share || share.owner !== accountId || share.region !== region) {
    throw unknownShare(arn ?? '');
  }
  return share;
}

/** Shares in this region that the caller owns, or that it has joined. */
export function sharesOf(
  resourceOwner: string | undefined,
  { world, accountId, region }: OperationContext,
): ResourceShareRecord[] {
  return Object.values(world.state.ram.shares).filter(
    share =>
      share.region === region &&
      (resourceOwner === 'SELF'
        ? share.owner === accountId
        : share.owner !== accountId &&
          share.status === 'ACTIVE' &&
          joined(share, accountId, world)),
  );
}
