import type { MeshSnapshot } from '../snapshot';
import type { RuleChange } from './engine';
import { readMeshManifests, type ManifestPlace } from './manifests';

/**
 * Custom resources as they are to be in one cluster.
 *
 * @public
 */
export interface PlannedObjects
  extends Pick<ManifestPlace, 'accountId' | 'cluster' | 'namespace' | 'team'> {
  /** Parsed manifests, of any kind. */
  manifests: unknown[];
}

/**
 * What manifests make of a mesh. A virtual router brings all its routes, so those that it has and does not
 * bring go.
 *
 * @param removed - ARNs of the resources that are to go
 * @throws InputError naming the manifest and what to change
 * @public
 */
export function toRuleChange(
  { mesh, resources }: Pick<MeshSnapshot, 'mesh' | 'resources'>,
  planned: PlannedObjects[],
  removed: string[] = [],
): Required<RuleChange> {
  const { meshName, meshOwner, region } = mesh;
  const changed = planned.flatMap(({ manifests, ...place }) =>
    readMeshManifests(manifests, {
      ...place,
      mesh: { region, meshOwner, meshName },
      known: resources,
    }),
  );
  const kept = new Set(changed.map(({ arn }) => arn));
  const routers = new Set(
    changed.flatMap(({ kind, name }) =>
      kind === 'VirtualRouter' ? [name] : [],
    ),
  );
  const dropped = resources.filter(
    ({ arn, kind, parentName = '' }) =>
      kind === 'Route' && routers.has(parentName) && !kept.has(arn),
  );
  return {
    changed,
    removed: [
      ...new Set([...removed, ...dropped.map(({ arn }) => arn)]),
    ].filter(arn => !kept.has(arn)),
  };
}
