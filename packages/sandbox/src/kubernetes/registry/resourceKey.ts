import type { ResourceType } from './types';

/** The name under which objects of a type are stored. */
export function resourceKey({
  group,
  plural,
}: Pick<ResourceType, 'group' | 'plural'>): string {
  return `${group}/${plural}`;
}
