import { CLUSTER_ANNOTATION_ENTITY_REF } from '@crossmesh/plugin-app-mesh-common';
import type { KubernetesObject } from '@kubernetes/client-node';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';

export function serviceName(index: number): string {
  return `service-${index}.bench.local`;
}

/**
 * One service: a node, a router with one route, a virtual service.
 *
 * @param backends - ARNs of the virtual services that it calls
 */
export function serviceManifests(
  index: number,
  backends: string[],
): (KubernetesObject & { spec: object })[] {
  const name = `service-${index}`;
  const portMapping = { port: 8080, protocol: 'http' };
  const metadata = { name, namespace: 'bench' };
  return [
    {
      apiVersion: API_VERSION,
      kind: 'VirtualNode',
      metadata: {
        ...metadata,
        annotations: {
          [CLUSTER_ANNOTATION_ENTITY_REF]: `component:default/${name}`,
        },
      },
      spec: {
        podSelector: { matchLabels: { app: name } },
        listeners: [{ portMapping }],
        serviceDiscovery: { dns: { hostname: serviceName(index) } },
        backends: backends.map(virtualServiceARN => ({
          virtualService: { virtualServiceARN },
        })),
      },
    },
    {
      apiVersion: API_VERSION,
      kind: 'VirtualRouter',
      metadata,
      spec: {
        listeners: [{ portMapping }],
        routes: [
          {
            name: 'all',
            httpRoute: {
              match: { prefix: '/' },
              action: {
                weightedTargets: [{ virtualNodeRef: { name }, weight: 1 }],
              },
            },
          },
        ],
      },
    },
    {
      apiVersion: API_VERSION,
      kind: 'VirtualService',
      metadata,
      spec: {
        awsName: serviceName(index),
        provider: { virtualRouter: { virtualRouterRef: { name } } },
      },
    },
  ];
}
