import type { VirtualServiceSpec } from '@aws-sdk/client-app-mesh';
import type { ReferenceResolver } from '../references';
import type { Mesh, VirtualService } from '../resources';

/** A virtual service's spec as App Mesh's API writes it. */
export function convertVirtualService(
  service: VirtualService,
  mesh: Mesh,
  resolver: ReferenceResolver,
): VirtualServiceSpec {
  const { virtualNode, virtualRouter } = service.spec?.provider ?? {};
  const common = { from: service, mesh, active: true };
  if (virtualNode) {
    const virtualNodeName = resolver.awsName({
      ...common,
      kind: 'VirtualNode',
      reference: virtualNode.virtualNodeRef,
      arn: virtualNode.virtualNodeARN,
    });
    return { provider: { virtualNode: { virtualNodeName } } };
  }
  if (virtualRouter) {
    const virtualRouterName = resolver.awsName({
      ...common,
      kind: 'VirtualRouter',
      reference: virtualRouter.virtualRouterRef,
      arn: virtualRouter.virtualRouterARN,
    });
    return { provider: { virtualRouter: { virtualRouterName } } };
  }
  return {};
}
