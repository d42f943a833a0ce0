import type { ResourceType } from './types';

/**
 * Whether a collection of the type can be emptied at once; that of namespaces cannot, as in kube-apiserver.
 */
export function hasDeleteCollection({
  group,
  plural,
}: Pick<ResourceType, 'group' | 'plural'>): boolean {
  return group !== '' || plural !== 'namespaces';
}
