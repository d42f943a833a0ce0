import type { KubernetesObject } from '@kubernetes/client-node';
import type { ClusterClient } from '../../src/clusters';

const KINDS = [
  { apiVersion: 'v1', kind: 'Namespace' },
  { apiVersion: 'v1', kind: 'Service' },
  { apiVersion: 'apps/v1', kind: 'Deployment' },
  { apiVersion: 'appmesh.k8s.aws/v1beta2', kind: 'Mesh' },
  { apiVersion: 'appmesh.k8s.aws/v1beta2', kind: 'VirtualNode' },
  { apiVersion: 'appmesh.k8s.aws/v1beta2', kind: 'VirtualRouter' },
  { apiVersion: 'appmesh.k8s.aws/v1beta2', kind: 'VirtualService' },
  { apiVersion: 'appmesh.k8s.aws/v1beta2', kind: 'VirtualGateway' },
  { apiVersion: 'appmesh.k8s.aws/v1beta2', kind: 'GatewayRoute' },
];

/** What every run gets anew. */
const VOLATILE = ['uid', 'clusterIP', 'clusterIPs', 'nodePort'];

function lineOf(object: KubernetesObject & { spec?: unknown }): string {
  const { kind, metadata, spec } = object;
  return `${kind} ${metadata?.namespace ?? ''}/${
    metadata?.name
  } ${JSON.stringify(
    {
      labels: metadata?.labels,
      annotations: metadata?.annotations,
      deletionTimestamp: metadata?.deletionTimestamp,
      spec,
    },
    (key, value: unknown) => (VOLATILE.includes(key) ? undefined : value),
  )}`;
}

/** What there is in a cluster, one line each: without ids, times and addresses. */
export async function readCluster(client: ClusterClient): Promise<string[]> {
  const lists = await Promise.all(
    KINDS.map(async ({ apiVersion, kind }) =>
      (
        await client.list({ apiVersion, kind })
      ).map(object => lineOf({ ...object, kind })),
    ),
  );
  return lists.flat().map(line => `${client.cluster.name}: ${line}`);
}
