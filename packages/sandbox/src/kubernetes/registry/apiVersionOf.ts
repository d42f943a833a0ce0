import type { ResourceType } from './types';

export function apiVersionOf({
  group,
  version,
}: Pick<ResourceType, 'group' | 'version'>): string {
  return group ? `${group}/${version}` : version;
}
