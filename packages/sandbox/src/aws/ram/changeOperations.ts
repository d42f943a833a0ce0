import * as sdk from '@aws-sdk/client-ram';
import type {
  TagResourceRequest,
  UntagResourceRequest,
  UpdateResourceShareRequest,
} from '@aws-sdk/client-ram';
import { AwsError, operation, type AwsOperation } from '../core';
import { accountOf, inOneOrganization } from './principals';
import { findActiveShare } from './findShare';
import { presentShare } from './present';
import { tagShare } from './tagShare';

const updateResourceShare = operation<UpdateResourceShareRequest>(
  sdk.UpdateResourceShare$,
  (input, context) => {
    const { name, allowExternalPrincipals, clientToken } = input;
    const share = findActiveShare(input.resourceShareArn, context);
    const { world } = context;
    const outside = Object.values(share.associations).find(
      ({ type, status, entity }) =>
        type === 'PRINCIPAL' &&
        (status === 'ASSOCIATED' || status === 'ASSOCIATING') &&
        accountOf(entity) !== undefined &&
        !inOneOrganization(world, share.owner, accountOf(entity) ?? ''),
    );
    if (allowExternalPrincipals === false && outside) {
      throw new AwsError(
        'OperationNotPermittedException',
        `ResourceShare ${share.arn} has the external principal ${outside.entity}.`,
      );
    }
    share.name = name ?? share.name;
    share.allowExternalPrincipals =
      allowExternalPrincipals ?? share.allowExternalPrincipals;
    share.updatedAt = world.clock.now();
    return { resourceShare: presentShare(share), clientToken };
  },
);

/** Meshes have tags of their own, which App Mesh keeps. */
function shareArnOf(input: {
  resourceShareArn?: string;
  resourceArn?: string;
}): string {
  const arn = input.resourceShareArn ?? input.resourceArn;
  if (arn === undefined) {
    throw new AwsError(
      'InvalidParameterException',
      'You must specify the ARN of a resource share.',
    );
  }
  return arn;
}

const tagResource = operation<TagResourceRequest>(
  sdk.TagResource$,
  (input, context) => {
    const share = findActiveShare(shareArnOf(input), context);
    tagShare(
      share,
      (input.tags ?? []).map(({ key, value }) => [key ?? '', value ?? '']),
    );
    return {};
  },
);

const untagResource = operation<UntagResourceRequest>(
  sdk.UntagResource$,
  (input, context) => {
    const share = findActiveShare(shareArnOf(input), context);
    for (const key of input.tagKeys ?? []) {
      delete share.tags[key];
    }
    return {};
  },
);

export const changeOperations: AwsOperation[] = [
  updateResourceShare,
  tagResource,
  untagResource,
];
