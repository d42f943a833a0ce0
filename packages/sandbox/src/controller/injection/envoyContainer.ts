import type { Mesh, VirtualGateway, VirtualNode } from '../resources';

const IMAGE = 'public.ecr.aws/appmesh/aws-appmesh-envoy:v1.34.13.3-prod';

/** The Envoy that stands beside a pod's own containers. */
export function envoyContainer(
  mesh: Mesh,
  target: VirtualNode | VirtualGateway,
  { accountId, region }: { accountId: string; region: string },
) {
  const { awsName: meshName, meshOwner } = mesh.spec ?? {};
  const foreign = meshOwner && meshOwner !== accountId;
  const augmented = foreign ? `${meshName}@${meshOwner}` : meshName;
  const isNode = target.kind === 'VirtualNode';
  const type = isNode ? 'virtualNode' : 'virtualGateway';
  const arn = `mesh/${augmented}/${type}/${target.spec?.awsName}`;
  return {
    name: 'envoy',
    image: IMAGE,
    securityContext: { runAsUser: 1337 },
    ports: [{ name: 'stats', containerPort: 9901, protocol: 'TCP' }],
    env: [
      { name: 'APPMESH_RESOURCE_ARN', value: arn },
      ...(isNode ? [{ name: 'APPMESH_VIRTUAL_NODE_NAME', value: arn }] : []),
      { name: 'AWS_REGION', value: region },
      { name: 'ENVOY_LOG_LEVEL', value: 'info' },
      { name: 'ENVOY_ADMIN_ACCESS_PORT', value: '9901' },
    ],
    resources: { requests: { cpu: '10m', memory: '32Mi' } },
  };
}
