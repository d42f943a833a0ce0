import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ClusterTarget } from '../cluster';
import type {
  ExposeGatewayOptions,
  GatewayRouteOption,
} from './ExposeGatewayOptions';

/** A virtual gateway that is to be exposed, its inputs checked. */
export interface GatewayPlan
  extends Required<
      Pick<
        ExposeGatewayOptions,
        | 'gatewayName'
        | 'image'
        | 'namespace'
        | 'port'
        | 'protocol'
        | 'replicas'
        | 'servicePort'
        | 'serviceType'
      >
    >,
    Pick<
      ExposeGatewayOptions,
      | 'accessLog'
      | 'clientPolicy'
      | 'connectionPool'
      | 'entityRef'
      | 'healthCheck'
      | 'tls'
    > {
  mesh: MeshId;
  target: ClusterTarget;
  routes: GatewayRoutePlan[];
}

/** A route of the gateway, with its match. */
export interface GatewayRoutePlan extends GatewayRouteOption {
  match: NonNullable<GatewayRouteOption['match']>;
}
