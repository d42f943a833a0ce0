import type { SandboxQuotas } from './types';

/** AWS's default quotas (App Mesh User Guide, service quotas). */
export const defaultQuotas: SandboxQuotas = {
  meshesPerAccount: 15,
  virtualNodesPerMesh: 200,
  virtualRoutersPerMesh: 200,
  virtualServicesPerMesh: 200,
  virtualGatewaysPerMesh: 3,
  routesPerVirtualRouter: 50,
  gatewayRoutesPerVirtualGateway: 10,
  backendsPerVirtualNode: 50,
};
