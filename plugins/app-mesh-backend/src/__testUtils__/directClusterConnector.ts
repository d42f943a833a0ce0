import type { ClusterConnector } from '@crossmesh/plugin-app-mesh-node';
import type { Sandbox } from '@crossmesh/sandbox';

/** Straight to the sandbox's API servers, without a Kubernetes plugin in between. */
export function directClusterConnector(
  sandbox: Pick<Sandbox, 'clusters'>,
): ClusterConnector {
  return {
    connect: async cluster => {
      const running = sandbox.clusters.find(
        ({ name }) => name === cluster.name,
      );
      return {
        baseUrl: running?.server ?? '',
        headers: async () => ({ Authorization: `Bearer ${running?.token}` }),
      };
    },
  };
}
