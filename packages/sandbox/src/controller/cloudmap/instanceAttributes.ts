import type { KubernetesObject, Pod } from '../../kubernetes';
import type { Mesh, VirtualNode } from '../resources';

export const NODE_ATTRIBUTE = 'appmesh.k8s.aws/virtualNode';
const POD_ATTRIBUTE = 'k8s.io/pod';
const NAMESPACE_ATTRIBUTE = 'k8s.io/namespace';

/** What Cloud Map is told of a pod. */
export function instanceAttributes(
  pod: Pod,
  node: VirtualNode,
  mesh: Mesh,
  host: KubernetesObject | undefined,
): Record<string, string> {
  const { metadata, status } = pod;
  const given = node.spec?.serviceDiscovery?.awsCloudMap?.attributes ?? [];
  const port = node.spec?.listeners?.[0]?.portMapping?.port;
  const labels = host?.metadata.labels ?? {};
  return {
    ...metadata.labels,
    ...Object.fromEntries(given.map(({ key, value }) => [key, value])),
    AWS_INSTANCE_IPV4: String(status?.podIP),
    ...(port && { AWS_INSTANCE_PORT: String(port) }),
    [POD_ATTRIBUTE]: metadata.name,
    [NAMESPACE_ATTRIBUTE]: metadata.namespace ?? '',
    'appmesh.k8s.aws/mesh': mesh.spec?.awsName ?? '',
    [NODE_ATTRIBUTE]: node.spec?.awsName ?? '',
    REGION: labels['topology.kubernetes.io/region'] ?? '',
    AVAILABILITY_ZONE: labels['topology.kubernetes.io/zone'] ?? '',
  };
}
