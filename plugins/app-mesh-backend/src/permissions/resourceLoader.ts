import {
  parseAppMeshArn,
  type PermittedResource,
} from '@crossmesh/plugin-app-mesh-common';
import type { SnapshotStore } from '../store';
import { toPermittedResource } from './toPermittedResource';

/**
 * Loads the resources that permission requests name by ARN.
 */
export function resourceLoader(store: SnapshotStore) {
  return async (arns: string[]): Promise<(PermittedResource | undefined)[]> =>
    Promise.all(
      arns.map(async arn => {
        try {
          const { region, meshOwner, meshName } = parseAppMeshArn(arn);
          const snapshot = await store.get({ region, meshOwner, meshName });
          const resource = snapshot?.resources.find(item => item.arn === arn);
          return resource && toPermittedResource(resource);
        } catch {
          // A malformed ARN names nothing.
          return undefined;
        }
      }),
    );
}
