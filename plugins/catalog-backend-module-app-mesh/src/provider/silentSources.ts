import type { SourceError } from '@crossmesh/plugin-app-mesh-common';
import type { MeshReading } from '../meshes';

/** The others tell of shares, roles, names and owners, not of which resources there are. */
const TELLING: SourceError['service'][] = ['app-mesh', 'kubernetes'];

/**
 * What could not be read and might have told of an account's resources in a region: its own sources, and
 * those of all accounts of the meshes that it takes part in. An account that is away elsewhere keeps nothing
 * here from being removed.
 */
export function silentSources(
  reading: MeshReading,
  place: { accountId: string; region: string },
): SourceError[] {
  const { accountId, region } = place;
  const involved = new Set([
    accountId,
    ...reading.meshes
      .filter(({ graph }) => graph.mesh.region === region)
      .map(({ accounts }) => accounts.map(account => account.accountId))
      .filter(ids => ids.includes(accountId))
      .flat(),
  ]);
  return reading.errors.filter(
    error =>
      error.region === region &&
      TELLING.includes(error.service) &&
      involved.has(error.accountId),
  );
}
