import type { ClusterClient } from '../../clusters';
import { APP_MESH_API, type ClusterResource } from '../cluster';
import { orEmpty } from './orEmpty';

const KINDS = [
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map(kind => ({
    apiVersion: 'apps/v1',
    kind,
  })),
  ...[
    'Pod',
    'Service',
    'ConfigMap',
    'ServiceAccount',
    'PersistentVolumeClaim',
  ].map(kind => ({ apiVersion: 'v1', kind })),
  ...[
    'VirtualNode',
    'VirtualRouter',
    'VirtualService',
    'VirtualGateway',
    'GatewayRoute',
  ].map(kind => ({ apiVersion: APP_MESH_API, kind })),
];

/** What every namespace is born with. */
const INBORN = ['kube-root-ca.crt', 'default'];

/**
 * Whether a namespace holds nothing that somebody put there, as far as workloads, Services, configuration,
 * volumes and App Mesh go.
 */
export async function isEmptyNamespace(
  client: ClusterClient,
  namespace: string,
): Promise<boolean> {
  const lists = await Promise.all(
    KINDS.map(type =>
      orEmpty(client.list<ClusterResource>({ ...type, namespace })),
    ),
  );
  return lists
    .flat()
    .every(({ metadata }) => INBORN.includes(metadata?.name ?? ''));
}
