import type { KubernetesObject } from '@kubernetes/client-node';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';

/** One service: a node, a router with one route, a virtual service. */
export function serviceManifests(
  index: number,
): (KubernetesObject & { spec: object })[] {
  const name = `service-${index}`;
  const portMapping = { port: 8080, protocol: 'http' };
  const metadata = { name, namespace: 'bench' };
  return [
    {
      apiVersion: API_VERSION,
      kind: 'VirtualNode',
      metadata,
      spec: {
        podSelector: { matchLabels: { app: name } },
        listeners: [{ portMapping }],
        serviceDiscovery: { dns: { hostname: `${name}.bench.local` } },
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
        awsName: `${name}.bench.local`,
        provider: { virtualRouter: { virtualRouterRef: { name } } },
      },
    },
  ];
}
