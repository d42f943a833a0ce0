import { meshKey, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { AccountDirectory } from '@crossmesh/plugin-app-mesh-node';
import type { SnapshotContent } from '../store';
import { Explanations } from './Explanations';
import { SnapshotComposer } from './SnapshotComposer';
import type { ClusterReading } from './clusters';
import { isCovered } from './isCovered';
import type { ClusterMirrors } from './mirrors';
import {
  readOwnerTag,
  type CatalogOwners,
  type EntityClaim,
} from './ownership';

/**
 * What the clusters tell at one moment.
 */
export class Round {
  readonly explanations: Explanations;
  readonly #accounts: AccountDirectory;
  readonly #clusters: Map<string, ClusterReading>;
  readonly #mirrors?: ClusterMirrors;

  constructor(options: {
    accounts: AccountDirectory;
    clusters: Map<string, ClusterReading>;
    mirrors?: ClusterMirrors;
  }) {
    this.#accounts = options.accounts;
    this.#clusters = options.clusters;
    this.#mirrors = options.mirrors;
    this.explanations = new Explanations(options.clusters.values());
  }

  /** Whether followed clusters tell all of a mesh. */
  covers(mesh: MeshId, previous: SnapshotContent[]): boolean {
    return (
      this.#mirrors !== undefined &&
      isCovered(
        previous.find(snapshot => meshKey(snapshot.mesh) === meshKey(mesh)),
        [...this.#clusters.values()],
        this.explanations,
      )
    );
  }

  /** Whether all clusters of an account in a region are followed, and there are some. */
  isWatched(place: { accountId: string; region: string }): boolean {
    const clusters = this.#accounts
      .list()
      .flatMap(account => account.clusters)
      .filter(
        ({ accountId, region }) =>
          accountId === place.accountId && region === place.region,
      );
    return (
      clusters.length > 0 &&
      clusters.every(cluster => this.#mirrors?.for(cluster)?.isLive)
    );
  }

  /** The meshes that clusters hold, as text to compare. */
  meshObjects(): string {
    return [...this.#clusters.values()]
      .flatMap(({ objects }) =>
        [...objects].flatMap(([arn, { cluster, generation, uid }]) =>
          /:mesh\/[^/]+$/.test(arn)
            ? [`${cluster} ${arn} ${uid} ${generation}`]
            : [],
        ),
      )
      .sort()
      .join('\n');
  }

  /** What may name entities: custom resources and tags, also what a silent source told last, which stands. */
  claims(
    previous: SnapshotContent[],
    ownerTags: Map<string, Map<string, string>>,
  ): EntityClaim[] {
    const tags = new Set([
      ...[...ownerTags.values()].flatMap(values => [...values.values()]),
      ...previous.flatMap(({ resources }) =>
        resources.flatMap(({ ownerTag }) => ownerTag ?? []),
      ),
    ]);
    return [
      ...[...tags].map(tag => ({ entityRef: readOwnerTag(tag)?.entityRef })),
      ...[...this.#clusters.values()].flatMap(({ objects }) => [
        ...objects.values(),
      ]),
      ...previous.flatMap(({ resources }) =>
        resources.flatMap(({ clusterObject }) => clusterObject ?? []),
      ),
    ];
  }

  /**
   * @param options - `readAt` tells when a mesh was last read from App Mesh, in milliseconds
   */
  composer(options: {
    accounts: AccountDirectory;
    owners?: CatalogOwners;
    ownerTags: Map<string, Map<string, string>>;
    readAt: (meshKey: string) => number | undefined;
  }): SnapshotComposer {
    const { accounts, ownerTags, owners, readAt } = options;
    return new SnapshotComposer({
      accounts,
      owners,
      ownerTags,
      clusters: this.#clusters,
      explanations: this.explanations,
      isLive: this.#mirrors !== undefined,
      isNews: (arn, key) => {
        const cluster = this.explanations.get(arn)?.object.cluster;
        const firstSeen = this.#mirrors?.firstSeen(cluster, arn);
        return firstSeen !== undefined && firstSeen > (readAt(key) ?? Infinity);
      },
    });
  }
}
