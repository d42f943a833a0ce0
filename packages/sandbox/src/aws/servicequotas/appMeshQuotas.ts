import type { ServiceQuota } from '@aws-sdk/client-service-quotas';
import type { SandboxQuotas } from '../../config';

/** App Mesh's code of each quota that can be raised, and its name in the console. */
const QUOTAS: Record<keyof SandboxQuotas, { code: string; name: string }> = {
  meshesPerAccount: { code: 'L-AC861A39', name: 'Meshes per account' },
  virtualNodesPerMesh: { code: 'L-E043DFB4', name: 'Virtual nodes per mesh' },
  virtualRoutersPerMesh: {
    code: 'L-50F6C35A',
    name: 'Virtual routers per mesh',
  },
  virtualServicesPerMesh: {
    code: 'L-DA7495A7',
    name: 'Virtual services per mesh',
  },
  virtualGatewaysPerMesh: {
    code: 'L-87E74146',
    name: 'Virtual gateways per mesh',
  },
  routesPerVirtualRouter: {
    code: 'L-BB90B7FF',
    name: 'Routes per virtual router',
  },
  gatewayRoutesPerVirtualGateway: {
    code: 'L-F6F26D09',
    name: 'Gateway routes per virtual gateway',
  },
  backendsPerVirtualNode: {
    code: 'L-8775AB18',
    name: 'Backends per virtual node',
  },
};

/** App Mesh's quotas as an account sees them in a region. */
export function appMeshQuotas(
  quotas: SandboxQuotas,
  where: { accountId: string; region: string },
): (ServiceQuota & { QuotaCode: string })[] {
  return Object.entries(QUOTAS).map(([key, { code, name }]) => ({
    ServiceCode: 'appmesh',
    ServiceName: 'AWS App Mesh',
    QuotaArn: `arn:aws:servicequotas:${where.region}:${where.accountId}:appmesh/${code}`,
    QuotaCode: code,
    QuotaName: name,
    Value: quotas[key as keyof SandboxQuotas],
    Unit: 'None',
    Adjustable: true,
    GlobalQuota: false,
  }));
}
