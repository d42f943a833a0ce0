import type { AnyMeshResource } from '@crossmesh/plugin-app-mesh-common';
import { oncePer } from './oncePer';

/** The accounts that created resources. */
export const ownersOf = oncePer(
  (resources: AnyMeshResource[]): ReadonlySet<string> =>
    new Set(resources.map(({ resourceOwner }) => resourceOwner)),
);
