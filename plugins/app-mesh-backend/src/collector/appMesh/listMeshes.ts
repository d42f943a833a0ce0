import { ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { collectPages } from '../rates';
import { toRef } from './toRef';
import type { AppMeshAccess, ResourceRef } from './types';

/**
 * A mesh as one account sees it.
 */
export interface VisibleMesh {
  mesh: MeshId & { arn: string };
  ref: ResourceRef;
}

/**
 * The meshes that an account created or that are shared with it.
 */
export async function listMeshes(
  access: AppMeshAccess,
  region: string,
): Promise<VisibleMesh[]> {
  const refs = await collectPages(
    (nextToken, signal) =>
      access.client.send(new ListMeshesCommand({ nextToken }), {
        abortSignal: signal,
      }),
    page => page.meshes,
    access,
  );
  return refs.map(mesh => {
    const ref = toRef(mesh, mesh.meshName);
    return {
      mesh: {
        region,
        meshOwner: mesh.meshOwner ?? '',
        meshName: ref.name,
        arn: ref.arn,
      },
      ref,
    };
  });
}
