import {
  meshKey,
  type AnyMeshResource,
  type ClusterObject,
} from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { SnapshotContent } from '../store';
import type { MeshReading } from './AccountReader';
import type { Explanations } from './Explanations';
import type { ClusterReading } from './clusters';
import { followResources } from './followResources';
import { isCovered } from './isCovered';
import { isPartOf } from './isPartOf';
import { resolveOwnership, type CatalogOwners } from './ownership';
import { pickClusterObject } from './pickClusterObject';

export interface SnapshotComposerOptions {
  accounts: AccountDirectory;
  /** By name, what each cluster told that could be read. */
  clusters: Map<string, ClusterReading>;
  explanations: Explanations;
  /** Whether the clusters are followed, so that what they tell holds now. */
  isLive: boolean;
  /** Whether a cluster showed a resource only after its mesh was read from App Mesh. */
  isNews: (arn: string, meshKey: string) => boolean;
  /** Absent if the catalog could not be read. */
  owners?: CatalogOwners;
  /** By `ACCOUNT/REGION` and ARN; where an account's are absent, what was last told stands. */
  ownerTags: Map<string, Map<string, string>>;
}

/**
 * Puts together what the sources told, and what they told last time where they were silent now.
 */
export class SnapshotComposer {
  readonly #options: SnapshotComposerOptions;
  readonly #teams: Map<string, string | undefined>;
  readonly #configured: Set<string>;
  readonly #objects: Map<string, Map<string, ClusterObject>>;

  constructor(options: SnapshotComposerOptions) {
    this.#options = options;
    const accounts = options.accounts.list();
    this.#teams = new Map(
      accounts.map(({ accountId, team }) => [accountId, team]),
    );
    this.#configured = new Set(
      accounts.flatMap(({ clusters }) => clusters.map(({ name }) => name)),
    );
    this.#objects = new Map(
      [...options.clusters].map(([name, { objects }]) => [name, objects]),
    );
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
      const snapshot = this.#follow(reading, last);
      return snapshot ? [snapshot] : [];
    });
  }

  #follow(
    reading: MeshReading,
    last: SnapshotContent | undefined,
  ): SnapshotContent | undefined {
    const { clusters, explanations, isLive, isNews } = this.#options;
    const told = reading.resources ?? last?.resources;
    const takenAt = reading.takenAt ?? last?.takenAt;
    if (!told || takenAt === undefined) {
      return undefined;
    }
    const lastByArn = new Map(
      last?.resources.map(resource => [resource.arn, resource]),
    );
    const resources = followResources({
      mesh: {
        region: reading.mesh.region,
        meshOwner: reading.mesh.meshOwner,
        meshName: reading.mesh.meshName,
      },
      resources: told,
      last: lastByArn,
      explanations,
      clusters,
      isFresh: reading.resources !== undefined,
      isNews: arn => isNews(arn, meshKey(reading.mesh)),
    }).map(resource => this.#complete(resource, lastByArn.get(resource.arn)));
    const holdsNow =
      isLive && isCovered({ resources }, [...clusters.values()], explanations);
    return {
      mesh: reading.mesh,
      takenAt: holdsNow ? new Date().toISOString() : takenAt,
      resources,
      shares: reading.shares ?? last?.shares ?? [],
    };
  }

  #complete(
    resource: AnyMeshResource,
    last: AnyMeshResource | undefined,
  ): AnyMeshResource {
    const { ownerTags, owners } = this.#options;
    const tags = ownerTags.get(
      `${resource.resourceOwner}/${resource.mesh.region}`,
    );
    const ownerTag = tags ? tags.get(resource.arn) : last?.ownerTag;
    const picked = pickClusterObject(
      resource,
      this.#objects,
      last?.clusterObject,
      cluster => this.#configured.has(cluster),
    );
    const clusterObject = picked && this.#compare(picked, resource);
    const ownership = owners
      ? resolveOwnership(
          { arn: resource.arn, clusterObject, ownerTag },
          owners,
          this.#teams.get(resource.resourceOwner),
        )
      : last?.ownership;
    return { ...resource, ownerTag, clusterObject, ownership };
  }

  /** With what the custom resource asks for where App Mesh has something else; as last told while its cluster is away. */
  #compare(object: ClusterObject, resource: AnyMeshResource): ClusterObject {
    const reading = this.#options.clusters.get(object.cluster);
    if (!reading) {
      return object;
    }
    const wanted = reading.declared.get(resource.arn);
    const isTold =
      wanted !== undefined && object.accountId === resource.resourceOwner;
    return {
      ...object,
      spec: isTold && !isPartOf(wanted, resource.spec) ? wanted : undefined,
      uncompared: isTold ? undefined : true,
    };
  }
}
