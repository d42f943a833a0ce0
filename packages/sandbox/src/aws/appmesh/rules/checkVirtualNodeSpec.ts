import type { VirtualNodeSpec } from '@aws-sdk/client-app-mesh';
import type { SandboxQuotas } from '../../../config';
import { badRequest, limitExceeded } from '../errors';

/** @throws AwsError if App Mesh would refuse the spec. */
export function checkVirtualNodeSpec(
  spec: VirtualNodeSpec,
  { backendsPerVirtualNode }: SandboxQuotas,
): void {
  const { listeners = [], serviceDiscovery, backends = [] } = spec;
  if (listeners.length > 0 && !serviceDiscovery) {
    throw badRequest(
      'A virtual node that has a listener must have a service discovery',
    );
  }
  const names = backends.map(item => item.virtualService?.virtualServiceName);
  if (new Set(names).size < names.length) {
    throw badRequest('A virtual node names a backend twice');
  }
  if (backends.length > backendsPerVirtualNode) {
    throw limitExceeded(
      `A virtual node can have at most ${backendsPerVirtualNode} backends`,
    );
  }
}
