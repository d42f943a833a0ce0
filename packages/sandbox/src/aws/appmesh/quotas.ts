/** AWS's default quotas. A shared mesh has one budget for all accounts. */
export const quotas = {
  meshesPerAccount: 15,
  perMesh: {
    virtualNode: 200,
    virtualRouter: 200,
    virtualService: 200,
    virtualGateway: 3,
  },
  perParent: { route: 50, gatewayRoute: 10 },
  backendsPerVirtualNode: 50,
} as const;
