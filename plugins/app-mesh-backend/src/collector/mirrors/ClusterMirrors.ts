import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  AccountDirectory,
  ClusterClients,
  MeshCluster,
} from '@crossmesh/plugin-app-mesh-node';
import { ClusterMirror } from './ClusterMirror';

/**
 * The mirrors of all configured clusters.
 */
export class ClusterMirrors {
  readonly #mirrors: Map<string, ClusterMirror>;

  static create(options: {
    accounts: AccountDirectory;
    auth: AuthService;
    clusterClients: ClusterClients;
    onChange: () => void;
    retryMilliseconds?: number;
  }): ClusterMirrors {
    const { accounts, auth, clusterClients, onChange, retryMilliseconds } =
      options;
    return new ClusterMirrors(
      accounts
        .list()
        .flatMap(({ clusters }) => clusters)
        .map(
          cluster =>
            new ClusterMirror({
              cluster,
              client: async () =>
                clusterClients.forCluster(cluster, {
                  credentials: await auth.getOwnServiceCredentials(),
                }),
              onChange,
              retryMilliseconds,
            }),
        ),
    );
  }

  private constructor(mirrors: ClusterMirror[]) {
    this.#mirrors = new Map(
      mirrors.map(mirror => [mirror.cluster.name, mirror]),
    );
  }

  for(cluster: MeshCluster): ClusterMirror | undefined {
    return this.#mirrors.get(cluster.name);
  }

  /** When a cluster first showed a resource, in milliseconds. */
  firstSeen(cluster: string | undefined, arn: string): number | undefined {
    return this.#mirrors.get(cluster ?? '')?.firstSeen(arn);
  }

  stop(): void {
    for (const mirror of this.#mirrors.values()) {
      mirror.stop();
    }
  }
}
