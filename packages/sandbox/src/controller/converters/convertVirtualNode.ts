import type {
  ServiceDiscovery,
  VirtualNodeSpec,
} from '@aws-sdk/client-app-mesh';
import type { ReferenceResolver } from '../references';
import type { Mesh, VirtualNode } from '../resources';
import { convertClientPolicy, convertListenerTls } from './convertTls';

/** A virtual node's spec as App Mesh's API writes it. */
export function convertVirtualNode(
  node: VirtualNode,
  mesh: Mesh,
  resolver: ReferenceResolver,
): VirtualNodeSpec {
  const { listeners, serviceDiscovery, backends, backendDefaults, logging } =
    node.spec ?? {};
  const discovery = serviceDiscovery?.awsCloudMap
    ? { awsCloudMap: serviceDiscovery.awsCloudMap }
    : { dns: serviceDiscovery?.dns };
  const clientPolicy = convertClientPolicy(backendDefaults?.clientPolicy);
  return {
    ...(listeners && {
      listeners: listeners.map(({ tls, ...listener }) => ({
        ...listener,
        ...(tls && { tls: convertListenerTls(tls) }),
      })),
    }),
    ...(serviceDiscovery && {
      serviceDiscovery: discovery as ServiceDiscovery,
    }),
    ...(backends && {
      backends: backends.map(({ virtualService }) => {
        const policy = convertClientPolicy(virtualService.clientPolicy);
        return {
          virtualService: {
            // The service may be named before App Mesh has it, so that two may call each other.
            virtualServiceName: resolver.awsName({
              kind: 'VirtualService',
              from: node,
              mesh,
              reference: virtualService.virtualServiceRef,
              arn: virtualService.virtualServiceARN,
              active: false,
            }),
            ...(policy && { clientPolicy: policy }),
          },
        };
      }),
    }),
    ...(backendDefaults && {
      backendDefaults: { ...(clientPolicy && { clientPolicy }) },
    }),
    ...(logging && { logging }),
  };
}
