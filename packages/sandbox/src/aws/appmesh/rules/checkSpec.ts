import type { SandboxQuotas } from '../../../config';
import type { MeshRecord, ResourceKind, SpecByKind } from '../state';
import { checkGatewayRouteSpec } from './checkGatewayRouteSpec';
import { checkRouteSpec } from './checkRouteSpec';
import { checkVirtualNodeSpec } from './checkVirtualNodeSpec';
import { checkVirtualServiceSpec } from './checkVirtualServiceSpec';

/**
 * What a spec must keep to beyond its schema.
 *
 * @throws AwsError if App Mesh would refuse it.
 */
export function checkSpec(
  kind: ResourceKind,
  spec: SpecByKind[ResourceKind],
  mesh: MeshRecord,
  quotas: SandboxQuotas,
): void {
  switch (kind) {
    case 'virtualNode':
      checkVirtualNodeSpec(spec as SpecByKind['virtualNode'], quotas);
      break;
    case 'virtualService':
      checkVirtualServiceSpec(spec as SpecByKind['virtualService'], mesh);
      break;
    case 'route':
      checkRouteSpec(spec as SpecByKind['route'], mesh);
      break;
    case 'gatewayRoute':
      checkGatewayRouteSpec(spec as SpecByKind['gatewayRoute'], mesh);
      break;
    default:
  }
}
