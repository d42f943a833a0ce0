import type { MeshSpec } from '@aws-sdk/client-app-mesh';
import type { Mesh } from '../resources';

/** A mesh's spec as App Mesh's API writes it. */
export function convertMesh({ spec }: Mesh): MeshSpec {
  const { egressFilter, meshServiceDiscovery } = spec ?? {};
  return {
    ...(egressFilter && { egressFilter }),
    ...(meshServiceDiscovery && { serviceDiscovery: meshServiceDiscovery }),
  };
}
