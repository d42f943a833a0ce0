import type { Tag } from '@aws-sdk/client-servicediscovery';

/** Tags as the state keeps them; undefined where there are none. */
export function tagRecord(
  tags: Tag[] = [],
): Record<string, string> | undefined {
  return tags.length > 0
    ? Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']))
    : undefined;
}
