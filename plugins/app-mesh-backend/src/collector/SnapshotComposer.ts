import {
  meshKey,
  type AnyMeshResource,
  type ClusterObject,
} from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { SnapshotContent } from '../store';
import type { MeshReading } from './AccountReader';
import { resolveOwnership, type CatalogOwners } from './ownership';
import { pickClusterObject } from './pickClusterObject';

/**
 * Puts together what the sources told, and what they told last time where they were silent now.
 */
export class SnapshotComposer {
  readonly #teams: Map<string, string | undefined>;
  readonly #configured: Set<string>;
  readonly #clusters: Map<string, Map<string, ClusterObject>>;
  readonly #owners?: CatalogOwners;

  constructor(options: {
    accounts: AccountDirectory;
    /** Per cluster that could be read, its objects by ARN. */
    clusters: Map<string, Map<string, ClusterObject>>;
    /** Absent if the catalog could not be read. */
    owners?: CatalogOwners;
  }) {
    const accounts = options.accounts.list();
    this.#teams = new Map(
      accounts.map(({ accountId, team }) => [accountId, team]),
    );
    this.#configured = new Set(
      accounts.flatMap(({ clusters }) => clusters.map(({ name }) => name)),
    );
    this.#clusters = options.clusters;
    this.#owners = options.owners;
  }

  compose(
    readings: MeshReading[],
    previous: SnapshotContent[],
  ): SnapshotContent[] {
    const before = new Map(
      previous.map(snapshot => [meshKey(snapshot.mesh), snapshot]),
    );
    return readings.flatMap(reading => {
      const last = before.get(meshKey(reading.mesh));
      const resources = reading.resources ?? last?.resources;
      const takenAt = reading.takenAt ?? last?.takenAt;
      if (!resources || takenAt === undefined) {
        return [];
      }
      const lastByArn = new Map(
        last?.resources.map(resource => [resource.arn, resource]),
      );
      return [
        {
          mesh: reading.mesh,
          takenAt,
          resources: resources.map(resource =>
            this.#complete(resource, lastByArn.get(resource.arn)),
          ),
          shares: reading.shares ?? last?.shares ?? [],
        },
      ];
    });
  }

  #complete(
    resource: AnyMeshResource,
    last: AnyMeshResource | undefined,
  ): AnyMeshResource {
    const clusterObject = pickClusterObject(
      resource,
      this.#clusters,
      last?.clusterObject,
      cluster => this.#configured.has(cluster),
    );
    const ownership = this.#owners
      ? resolveOwnership(
          { arn: resource.arn, clusterObject },
          this.#owners,
          this.#teams.get(resource.resourceOwner),
        )
      : last?.ownership;
    return { ...resource, clusterObject, ownership };
  }
}
