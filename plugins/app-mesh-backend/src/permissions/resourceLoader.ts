import {
  parseAppMeshArn,
  type MeshId,
  type PermittedResource,
} from '@crossmesh/plugin-app-mesh-common';
import type { SnapshotStore } from '../store';
import { toPermittedResource } from './toPermittedResource';

/** A malformed ARN names nothing. */
function meshIn(arn: string): MeshId | undefined {
  try {
    const { region, meshOwner, meshName } = parseAppMeshArn(arn);
    return { region, meshOwner, meshName };
  } catch {
    return undefined;
  }
}

/**
 * Loads the resources that permission requests name by ARN.
 */
export function resourceLoader(store: SnapshotStore) {
  return async (arns: string[]): Promise<(PermittedResource | undefined)[]> =>
    Promise.all(
      arns.map(async arn => {
        const mesh = meshIn(arn);
        const snapshot = mesh && (await store.get(mesh));
        const resource = snapshot?.resources.find(item => item.arn === arn);
        return resource && toPermittedResource(resource);
      }),
    );
}
