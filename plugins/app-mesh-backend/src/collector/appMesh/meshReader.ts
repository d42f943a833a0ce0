import { DescribeMeshCommand } from '@aws-sdk/client-app-mesh';
import type { KindReader } from './types';

/**
 * A mesh is listed once per account, not per mesh: see `listMeshes`.
 */
export const meshReader: Pick<KindReader<'Mesh'>, 'kind' | 'describe'> = {
  kind: 'Mesh',
  async describe({ client, signal }, { meshName, meshOwner }) {
    const { mesh } = await client.send(
      new DescribeMeshCommand({ meshName, meshOwner }),
      { abortSignal: signal },
    );
    return mesh;
  },
};
