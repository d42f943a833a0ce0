import type { SandboxQuotas } from '../../../config';
import { limitExceeded } from '../errors';
import { kinds } from '../kinds';
import { MeshIndex } from '../MeshIndex';
import type { ResourceKind } from '../state';
import type { Place } from './locate';

const quotaOf = {
  virtualNode: 'virtualNodesPerMesh',
  virtualRouter: 'virtualRoutersPerMesh',
  virtualService: 'virtualServicesPerMesh',
  virtualGateway: 'virtualGatewaysPerMesh',
  route: 'routesPerVirtualRouter',
  gatewayRoute: 'gatewayRoutesPerVirtualGateway',
} as const satisfies Record<ResourceKind, keyof SandboxQuotas>;

/** @throws AwsError if there is no room for one more. */
export function checkQuota(
  { mesh, kind, parent = '' }: Place,
  quotas: SandboxQuotas,
): void {
  const { label, plural } = kinds[kind];
  const index = MeshIndex.of(mesh);
  const limit = quotas[quotaOf[kind]];
  if (kind === 'route' || kind === 'gatewayRoute') {
    if (index.childCount(kind, parent) >= limit) {
      throw limitExceeded(
        `${parent} has reached its limit of ${limit} ${plural}`,
      );
    }
  } else if (index.count(kind) >= limit) {
    throw limitExceeded(
      `Mesh ${mesh.meshName} has reached its limit of ${limit} for ${label}`,
    );
  }
}
