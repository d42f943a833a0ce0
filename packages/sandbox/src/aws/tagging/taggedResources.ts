import { allRecords } from '../appmesh';
import type { OperationContext } from '../core';

/** A resource and its tags, as every service's resources look here. */
export interface TaggedResource {
  arn: string;
  tags: Record<string, string>;
}

/** The caller's resources in this region that have tags, or are in a list of ARNs. */
export function taggedResources({
  world,
  accountId,
  region,
}: OperationContext): TaggedResource[] {
  return allRecords(world).filter(
    ({ arn, tags, resourceOwner }) =>
      resourceOwner === accountId &&
      arn.split(':')[3] === region &&
      Object.keys(tags).length > 0,
  );
}

/**
 * Whether a resource is of a type, given as `appmesh` for all, or `appmesh:mesh` for meshes and
 * `appmesh:mesh/virtualNode` for what is in them.
 */
export function isOfType({ arn }: TaggedResource, filter: string): boolean {
  const [service, type] = filter.split(':');
  const [, , ownService, , , ...path] = arn.split(':');
  if (service !== ownService) {
    return false;
  }
  const segments = path.join(':').split('/');
  const kinds = segments.filter((_segment, index) => index % 2 === 0);
  const own = kinds.length === 1 ? kinds[0] : `${kinds[0]}/${kinds.at(-1)}`;
  return type === undefined || type === own;
}
