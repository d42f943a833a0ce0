import type { VirtualServiceSpec } from '@aws-sdk/client-app-mesh';
import { notFound } from '../errors';
import type { MeshRecord } from '../state';

/** @throws AwsError if the provider is absent. */
export function checkVirtualServiceSpec(
  spec: VirtualServiceSpec,
  mesh: MeshRecord,
): void {
  const node = spec.provider?.virtualNode?.virtualNodeName;
  const router = spec.provider?.virtualRouter?.virtualRouterName;
  if (node !== undefined && !mesh.resources.virtualNode[node]) {
    throw notFound(
      `VirtualNode with name ${node} is not present under mesh ${mesh.meshName} for account ${mesh.meshOwner}`,
    );
  }
  if (router !== undefined && !mesh.resources.virtualRouter[router]) {
    throw notFound(
      `VirtualRouter with name ${router} is not present under mesh ${mesh.meshName} for account ${mesh.meshOwner}`,
    );
  }
}
