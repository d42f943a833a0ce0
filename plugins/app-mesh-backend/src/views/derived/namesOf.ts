import type { AnyMeshResource } from '@crossmesh/plugin-app-mesh-common';
import { oncePer } from './oncePer';

/** Names and ARNs of resources. */
export const namesOf = oncePer(
  (resources: AnyMeshResource[]): ReadonlySet<string> =>
    new Set(resources.flatMap(({ arn, name }) => [arn, name])),
);
