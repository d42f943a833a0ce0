import type { PermittedResource } from './PermittedResource';

/**
 * Whether the catalog says that a resource is somebody's: the rule `IS_ENTITY_OWNER`.
 *
 * @param claims - entity references of the person and of the groups that the person is in
 * @public
 */
export function isEntityOwner(
  resource: Pick<PermittedResource, 'entityRef' | 'team'>,
  claims: string[],
): boolean {
  return [resource.team, resource.entityRef].some(
    reference => reference !== undefined && claims.includes(reference),
  );
}
