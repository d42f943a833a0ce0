import type { ClientPolicyTls } from '@aws-sdk/client-app-mesh';
import type { MeshResource } from '../../resources';

/** A virtual service that a virtual node calls. */
export interface NodeBackend {
  name: string;
  /** The TLS policy towards it: its own, or the node's default. */
  tls?: ClientPolicyTls;
  /** Path of the backend's virtual service in the node. */
  path: string;
  /** Path of the TLS policy in the node. */
  tlsPath: string;
}

/** The backends of a virtual node. */
export function backendsOf(node: MeshResource<'VirtualNode'>): NodeBackend[] {
  const { backends = [], backendDefaults } = node.spec;
  return backends.flatMap(({ virtualService }, index) => {
    const path = `spec.backends[${index}].virtualService`;
    const own = virtualService?.clientPolicy?.tls;
    return virtualService?.virtualServiceName === undefined
      ? []
      : [
          {
            name: virtualService.virtualServiceName,
            tls: own ?? backendDefaults?.clientPolicy?.tls,
            path,
            tlsPath: own
              ? `${path}.clientPolicy.tls`
              : 'spec.backendDefaults.clientPolicy.tls',
          },
        ];
  });
}
