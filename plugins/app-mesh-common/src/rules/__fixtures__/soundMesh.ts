import type { AnyMeshResource } from '../../resources';
import type { MeshSnapshot } from '../../snapshot';
import {
  CONSUMER,
  OWNER,
  exampleSnapshot,
  gateway,
  gatewayRoute,
  httpTo,
  inCluster,
  node,
  route,
  router,
  serviceOfRouter,
  theMesh,
  clientTls,
  listenerTls,
} from '../examples';
import type { RuleFacts } from '../mesh';
import type { RuleOptions } from '../types';

/** Leaves that speak TCP, with their ports. */
const TCP_PORTS = new Map([
  [197, 5432],
  [198, 5433],
]);
/** A service that only accepts TLS; its only caller is the service 2. */
const TLS_SERVICE = 5;

/** The name of a service of the sound mesh. */
export function host(index: number): string {
  return `s${index}.shop.svc.cluster.local`;
}

/** What stands beside the spec of a resource that a component's team made in its cluster. */
export function madeBy(index: number) {
  const resourceOwner = index % 2 === 0 ? OWNER : CONSUMER;
  return {
    resourceOwner,
    clusterObject: inCluster({
      cluster: resourceOwner === OWNER ? 'frontend' : 'backend',
      accountId: resourceOwner,
      name: `s${index}`,
      workload: { pods: 2, readyPods: 2 },
    }),
    ownership: {
      entityRef: `component:default/s${index}`,
      team: `group:default/team-${index % 7}`,
      source: 'entity-annotation' as const,
    },
  };
}

/** One service: virtual service, router, route and node. Each calls the next two of the tree. */
export function soundService(index: number, count: number): AnyMeshResource[] {
  const rest = madeBy(index);
  const tcpPort = TCP_PORTS.get(index);
  const port = tcpPort ?? 8080;
  const protocol = tcpPort === undefined ? 'http' : 'tcp';
  const to = { [`s${index}`]: 100 };
  return [
    serviceOfRouter(host(index), `s${index}`, rest),
    router(`s${index}`, { port, protocol }, rest),
    route(
      `s${index}`,
      'all',
      tcpPort === undefined
        ? httpTo(to)
        : {
            tcpRoute: {
              action: {
                weightedTargets: [{ virtualNode: `s${index}`, weight: 100 }],
              },
            },
          },
      rest,
    ),
    node(
      `s${index}`,
      {
        listeners: [
          {
            portMapping: { port, protocol },
            healthCheck: {
              protocol,
              ...(protocol === 'http' && { path: '/healthy' }),
              healthyThreshold: 2,
              unhealthyThreshold: 2,
              intervalMillis: 10_000,
              timeoutMillis: 2000,
            },
            ...(index === TLS_SERVICE && { tls: listenerTls() }),
          },
        ],
        serviceDiscovery: {
          awsCloudMap: {
            namespaceName: 'shop.local',
            serviceName: `s${index}`,
          },
        },
        backends: [2 * index + 1, 2 * index + 2]
          .filter(callee => callee < count)
          .map(callee => ({
            virtualService: {
              virtualServiceName: host(callee),
              ...(callee === TLS_SERVICE && { clientPolicy: clientTls() }),
            },
          })),
      },
      rest,
    ),
  ];
}

/** A mesh of services over two accounts with one gateway in which nothing is wrong. */
export function soundMesh(count: number): MeshSnapshot {
  return exampleSnapshot([
    theMesh({
      egressFilter: { type: 'DROP_ALL' },
      serviceDiscovery: { ipPreference: 'IPv4_ONLY' },
    }),
    gateway('ingress', madeBy(0)),
    gatewayRoute('ingress', 'all', host(0), '/', madeBy(0)),
    ...Array.from({ length: count }, (_, index) =>
      soundService(index, count),
    ).flat(),
  ]);
}

/** What is read beside the sound mesh. */
export const SOUND_FACTS: RuleFacts = {
  accounts: [OWNER, CONSUMER].map(accountId => ({
    accountId,
    serviceLinkedRole: 'present',
  })),
  meshes: [{ region: 'us-west-2', meshOwner: OWNER, meshName: 'shop' }],
  cloudMapNamespaces: { [OWNER]: ['shop.local'], [CONSUMER]: ['shop.local'] },
};

/** The options under which the sound mesh is sound: its quotas were raised. */
export const SOUND_OPTIONS: RuleOptions = {
  facts: SOUND_FACTS,
  quotas: {
    virtualNodes: 20_000,
    virtualServices: 20_000,
    virtualRouters: 20_000,
  },
};
