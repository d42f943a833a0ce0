/**
 * App Mesh's quotas, where they were raised.
 *
 * @public
 */
export interface MeshQuotas {
  virtualNodes: number;
  virtualServices: number;
  virtualRouters: number;
  virtualGateways: number;
  routesPerRouter: number;
  gatewayRoutesPerGateway: number;
  backendsPerNode: number;
  envoysPerNode: number;
}
