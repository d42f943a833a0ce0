import { meshArn, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ProvisioningContext } from '../engine';
import { isLive } from './isLive';
import { listAssociations } from './listAssociations';

/** The ARNs of the owner's shares that held a mesh, as long as RAM remembers them; in order. */
export async function findPastShares(
  context: ProvisioningContext,
  mesh: MeshId,
): Promise<string[]> {
  const { ram } = await context.aws.forAccount({
    accountId: mesh.meshOwner,
    region: mesh.region,
  });
  const associations = await listAssociations(ram, {
    associationType: 'RESOURCE',
    resourceArn: meshArn(mesh),
  });
  return associations
    .filter(({ status }) => !isLive(status))
    .flatMap(({ resourceShareArn }) => resourceShareArn ?? [])
    .sort();
}
