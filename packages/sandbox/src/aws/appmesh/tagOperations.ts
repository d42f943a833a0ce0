import * as sdk from '@aws-sdk/client-app-mesh';
import type {
  ListTagsForResourceInput,
  TagResourceInput,
  UntagResourceInput,
} from '@aws-sdk/client-app-mesh';
import {
  AwsError,
  operation,
  page,
  type AwsOperation,
  type OperationContext,
} from '../core';
import { badRequest, forbidden, notFound } from './errors';
import { findByArn, isAppMeshArn } from './findByArn';
import type { MeshRecord, ResourceRecord } from './state';
import { tagRecord } from './tags';

const MAX_TAGS = 50;

function find(
  resourceArn: string | undefined,
  { world }: OperationContext,
): MeshRecord | ResourceRecord {
  const arn = resourceArn ?? '';
  if (!isAppMeshArn(arn)) {
    throw badRequest(`${arn} is not an App Mesh ARN`);
  }
  const found = findByArn(arn, world);
  if (found) {
    return found;
  }
  throw notFound(`Resource ${arn} is not present`);
}

/** Tags are for a resource's own account alone. */
function own(arn: string | undefined, context: OperationContext) {
  const found = find(arn, context);
  if (found.resourceOwner !== context.accountId) {
    throw forbidden(context, found.arn);
  }
  return found;
}

const listTagsForResource = operation<ListTagsForResourceInput>(
  sdk.ListTagsForResource$,
  (input, context) => {
    if (input.resourceArn?.split(':')[4] !== context.accountId) {
      throw new AwsError('AccessDeniedException', 'invalid account id', 403);
    }
    const { tags } = own(input.resourceArn, context);
    const { items, nextToken } = page(Object.entries(tags), {
      key: ([key]) => key,
      limit: input.limit ?? MAX_TAGS,
      token: input.nextToken,
      invalidToken: 'BadRequestException',
    });
    return { tags: items.map(([key, value]) => ({ key, value })), nextToken };
  },
);

const tagResource = operation<TagResourceInput>(
  sdk.TagResource$,
  (input, context) => {
    const record = own(input.resourceArn, context);
    const tags = { ...record.tags, ...tagRecord(input.tags) };
    if (Object.keys(tags).length > MAX_TAGS) {
      throw new AwsError(
        'TooManyTagsException',
        `A resource can have at most ${MAX_TAGS} tags`,
      );
    }
    record.tags = tags;
    return {};
  },
);

const untagResource = operation<UntagResourceInput>(
  sdk.UntagResource$,
  (input, context) => {
    const record = own(input.resourceArn, context);
    for (const key of input.tagKeys ?? []) {
      delete record.tags[key];
    }
    return {};
  },
);

export const tagOperations: AwsOperation[] = [
  listTagsForResource,
  tagResource,
  untagResource,
];
