import type { ClusterApi } from './api';
import { now, type KubernetesObject } from './objects';
import type { ResourceRegistry } from './registry';
import { typeOf } from './workloads';

const OPTIONS = { manager: 'kube-apiserver' };
const NAMESPACES = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

/** Creates what every new cluster has: its namespaces and a node. */
export function bootstrapCluster(
  api: ClusterApi,
  registry: ResourceRegistry,
  region: string,
): void {
  for (const name of NAMESPACES) {
    api.create(
      typeOf(registry, 'v1', 'Namespace'),
      undefined,
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name } } as never,
      OPTIONS,
    );
  }
  const type = typeOf(registry, 'v1', 'Node');
  const name = `ip-10-0-0-10.${region}.compute.internal`;
  const node = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'kubernetes.io/hostname': name,
        'topology.kubernetes.io/region': region,
        'topology.kubernetes.io/zone': `${region}a`,
      },
    },
    spec: { providerID: `aws:///${region}a/i-00000000000000000` },
  };
  const created = api.create(
    type,
    undefined,
    node as unknown as KubernetesObject,
    OPTIONS,
  );
  const status = {
    addresses: [{ type: 'InternalIP', address: '10.0.0.10' }],
    nodeInfo: { kubeletVersion: 'v1.31.0-eks-crossmesh' },
    conditions: [
      {
        type: 'Ready',
        status: 'True',
        reason: 'KubeletReady',
        message: 'kubelet is posting ready status',
        lastHeartbeatTime: now(),
        lastTransitionTime: now(),
      },
    ],
  };
  api.update({ type, name }, { ...created, status }, 'status', OPTIONS);
}
