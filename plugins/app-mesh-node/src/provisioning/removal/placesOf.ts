import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '../../accounts';
import type { MeshPlace } from './types';

/** The clusters of accounts that are configured in a mesh's region. */
export function placesOf(
  accounts: AccountDirectory,
  mesh: MeshId,
  accountIds: string[],
): (MeshPlace & { cluster: string })[] {
  return accountIds.flatMap(accountId =>
    accounts
      .get(accountId)
      .clusters.filter(({ region }) => region === mesh.region)
      .map(({ name }) => ({
        mesh,
        cluster: name,
        target: { accountId, region: mesh.region, cluster: name },
      })),
  );
}
