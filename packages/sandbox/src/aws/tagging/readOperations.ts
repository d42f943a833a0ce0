import * as sdk from '@aws-sdk/client-resource-groups-tagging-api';
import type {
  GetResourcesInput,
  GetTagKeysInput,
  GetTagValuesInput,
  TagFilter,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { AwsError, operation, page, type AwsOperation } from '../core';
import {
  isOfType,
  taggedResources,
  type TaggedResource,
} from './taggedResources';

const PAGE = 100;

function taggingPage<Item>(
  items: Item[],
  key: (item: Item) => string,
  { token, limit = PAGE }: { token?: string; limit?: number },
) {
  const cut = page(items, {
    key,
    limit,
    // The service says with an empty token that it has none, and clients send that back.
    token: token || undefined,
    invalidToken: 'InvalidParameterException',
  });
  return { items: cut.items, PaginationToken: cut.nextToken ?? '' };
}

function hasTags({ tags }: TaggedResource, filters: TagFilter[] = []): boolean {
  return filters.every(
    ({ Key = '', Values = [] }) =>
      Object.hasOwn(tags, Key) &&
      (Values.length === 0 || Values.includes(tags[Key])),
  );
}

const getResources = operation<GetResourcesInput>(
  sdk.GetResources$,
  (input, context) => {
    const { ResourceARNList, ResourceTypeFilters, TagFilters } = input;
    if (ResourceARNList && (ResourceTypeFilters || TagFilters)) {
      throw new AwsError(
        'InvalidParameterException',
        'ResourceARNList cannot be used with ResourceTypeFilters or TagFilters',
      );
    }
    const found = taggedResources(context).filter(
      resource =>
        (ResourceARNList?.includes(resource.arn) ?? true) &&
        (ResourceTypeFilters?.some(filter => isOfType(resource, filter)) ??
          true) &&
        hasTags(resource, TagFilters),
    );
    const { items, PaginationToken } = taggingPage(found, item => item.arn, {
      token: input.PaginationToken,
      limit: input.ResourcesPerPage,
    });
    return {
      ResourceTagMappingList: items.map(({ arn, tags }) => ({
        ResourceARN: arn,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      })),
      PaginationToken,
    };
  },
);

const getTagKeys = operation<GetTagKeysInput>(
  sdk.GetTagKeys$,
  (input, context) => {
    const keys = new Set(
      taggedResources(context).flatMap(({ tags }) => Object.keys(tags)),
    );
    const { items, PaginationToken } = taggingPage([...keys], key => key, {
      token: input.PaginationToken,
    });
    return { TagKeys: items, PaginationToken };
  },
);

const getTagValues = operation<GetTagValuesInput>(
  sdk.GetTagValues$,
  (input, context) => {
    const key = input.Key ?? '';
    const values = new Set(
      taggedResources(context).flatMap(({ tags }) =>
        Object.hasOwn(tags, key) ? [tags[key]] : [],
      ),
    );
    const { items, PaginationToken } = taggingPage(
      [...values],
      value => value,
      { token: input.PaginationToken },
    );
    return { TagValues: items, PaginationToken };
  },
);

export const readOperations: AwsOperation[] = [
  getResources,
  getTagKeys,
  getTagValues,
];
