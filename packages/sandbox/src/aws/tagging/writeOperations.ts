import * as sdk from '@aws-sdk/client-resource-groups-tagging-api';
import type {
  TagResourcesInput,
  UntagResourcesInput,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { findByArn } from '../appmesh';
import { operation, type AwsOperation, type OperationContext } from '../core';
import type { TaggedResource } from './taggedResources';

const MAX_TAGS = 50;

interface Failure {
  StatusCode: number;
  ErrorCode: 'InvalidParameterException' | 'InternalServiceException';
  ErrorMessage: string;
}

function invalid(ErrorMessage: string, StatusCode: number = 400): Failure {
  return { StatusCode, ErrorCode: 'InvalidParameterException', ErrorMessage };
}

function findOwn(
  arn: string,
  { world, accountId, region }: OperationContext,
): TaggedResource | Failure {
  const found = findByArn(arn, world);
  if (!found) {
    return invalid(`The resource ${arn} does not exist`, 404);
  }
  return found.resourceOwner === accountId && arn.split(':')[3] === region
    ? found
    : invalid(`The resource ${arn} is not the caller's in ${region}`, 403);
}

/** Does something to each resource; what cannot be done is told per resource. */
function onEach(
  arns: string[] = [],
  context: OperationContext,
  act: (resource: TaggedResource) => Failure | undefined,
): object {
  const failed: [string, Failure][] = [];
  for (const arn of arns) {
    const found = findOwn(arn, context);
    const failure = 'ErrorCode' in found ? found : act(found);
    if (failure) {
      failed.push([arn, failure]);
    }
  }
  return { FailedResourcesMap: Object.fromEntries(failed) };
}

const tagResources = operation<TagResourcesInput>(
  sdk.TagResources$,
  (input, context) =>
    onEach(input.ResourceARNList, context, resource => {
      const tags = { ...resource.tags, ...input.Tags };
      if (Object.keys(tags).length > MAX_TAGS) {
        return invalid(`A resource can have at most ${MAX_TAGS} tags`);
      }
      resource.tags = tags;
      return undefined;
    }),
);

const untagResources = operation<UntagResourcesInput>(
  sdk.UntagResources$,
  (input, context) =>
    onEach(input.ResourceARNList, context, resource => {
      for (const key of input.TagKeys ?? []) {
        delete resource.tags[key];
      }
      return undefined;
    }),
);

export const writeOperations: AwsOperation[] = [tagResources, untagResources];
