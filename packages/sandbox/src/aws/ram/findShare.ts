import { AwsError, type OperationContext } from '../core';
import { settle } from './settle';
import { isActive, joined } from './sharedWith';
import type { ResourceShareRecord } from './state';

const SHARE_ARN = /^arn:aws:ram:[a-z0-9-]+:\d{12}:resource-share\/.+$/;

export function unknownShare(arn: string): AwsError {
  return new AwsError(
    'UnknownResourceException',
    `ResourceShare ${arn} could not be found.`,
  );
}

/** @throws AwsError if the text is no share's ARN. */
export function checkShareArn(arn: string | undefined): void {
  if (!SHARE_ARN.test(arn ?? '')) {
    throw new AwsError(
      'MalformedArnException',
      `The specified Amazon Resource Name (ARN) ${arn} is not valid.`,
    );
  }
}

/** @throws AwsError if the caller has no such share in this region. */
export function findOwnShare(
  arn: string | undefined,
  { world, accountId, region }: OperationContext,
): ResourceShareRecord {
  checkShareArn(arn);
  const share = world.state.ram.shares[arn ?? ''];
  if (!share || share.owner !== accountId || share.region !== region) {
    throw unknownShare(arn ?? '');
  }
  return share;
}

/** @throws AwsError if the caller has no such share in this region, or has deleted it. */
export function findActiveShare(
  arn: string | undefined,
  context: OperationContext,
): ResourceShareRecord {
  settle(context.world);
  const share = findOwnShare(arn, context);
  if (share.status !== 'ACTIVE') {
    throw new AwsError(
      'InvalidStateTransitionException',
      `ResourceShare ${share.arn} is not active.`,
    );
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
          isActive(share, world) &&
          joined(share, accountId, world)),
  );
}
