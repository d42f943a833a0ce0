import type { TagRef } from '@aws-sdk/client-app-mesh';

/** Tags as the state keeps them. */
export function tagRecord(tags: TagRef[] = []): Record<string, string> {
  return Object.fromEntries(
    tags.map(({ key, value }) => [key ?? '', value ?? '']),
  );
}
