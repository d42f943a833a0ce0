import type { MeshQuotas } from './MeshQuotas';

/** App Mesh's quotas for a mesh that nobody had raised. */
export const DEFAULT_QUOTAS: MeshQuotas = {
  virtualNodes: 200,
  virtualServices: 200,
  virtualRouters: 200,
  virtualGateways: 3,
  routesPerRouter: 50,
  gatewayRoutesPerGateway: 10,
  backendsPerNode: 50,
  envoysPerNode: 50,
};
