import * as sdk from '@aws-sdk/client-servicediscovery';
import type {
  ListTagsForResourceRequest,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-servicediscovery';
import {
  AwsError,
  operation,
  type AwsOperation,
  type OperationContext,
} from '../core';
import { ownNamespaces, ownServices } from './find';
import type { NamespaceRecord, ServiceRecord } from './state';
import { tagRecord } from './tagRecord';

const MAX_TAGS = 50;

function find(
  arn: string | undefined,
  context: OperationContext,
): NamespaceRecord | ServiceRecord {
  const found = [...ownNamespaces(context), ...ownServices(context)].find(
    item => item.arn === arn,
  );
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `The resource ${arn} does not exist.`,
    );
  }
  return found;
}

const listTagsForResource = operation<ListTagsForResourceRequest>(
  sdk.ListTagsForResource$,
  (input, context) => ({
    Tags: Object.entries(find(input.ResourceARN, context).tags ?? {}).map(
      ([Key, Value]) => ({ Key, Value }),
    ),
  }),
);

const tagResource = operation<TagResourceRequest>(
  sdk.TagResource$,
  (input, context) => {
    const record = find(input.ResourceARN, context);
    const tags = { ...record.tags, ...tagRecord(input.Tags) };
    if (Object.keys(tags).length > MAX_TAGS) {
      throw new AwsError(
        'TooManyTagsException',
        `A resource can have at most ${MAX_TAGS} tags.`,
        undefined,
        { ResourceName: record.arn },
      );
    }
    record.tags = tags;
    return {};
  },
);

const untagResource = operation<UntagResourceRequest>(
  sdk.UntagResource$,
  (input, context) => {
    const record = find(input.ResourceARN, context);
    const gone = new Set(input.TagKeys);
    record.tags = Object.fromEntries(
      Object.entries(record.tags ?? {}).filter(([key]) => !gone.has(key)),
    );
    return {};
  },
);

export const tagOperations: AwsOperation[] = [
  listTagsForResource,
  tagResource,
  untagResource,
];
