import { AwsError } from '../core';
import type { ResourceShareRecord } from './state';

const MAX_TAGS = 50;

/** @throws AwsError if the share would have too many. */
export function tagShare(
  share: Pick<ResourceShareRecord, 'tags'>,
  tags: [key: string, value: string][],
): void {
  const merged = { ...share.tags, ...Object.fromEntries(tags) };
  if (Object.keys(merged).length > MAX_TAGS) {
    throw new AwsError(
      'TagLimitExceededException',
      `A resource share can have at most ${MAX_TAGS} tags.`,
    );
  }
  share.tags = merged;
}
