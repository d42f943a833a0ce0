import type { AnyMeshResource } from '../../resources';
import type { MeshSnapshot } from '../../snapshot';
import {
  CONSUMER,
  OWNER,
  exampleSnapshot,
  httpTo,
  inCluster,
  node,
  route,
  router,
  serviceOfRouter,
  theMesh,
} from '../examples';

interface YelbService {
  name: string;
  accountId: string;
  port: number;
  protocol: 'http' | 'tcp';
  cloudMap?: boolean;
  backends: string[];
}

const SERVICES: YelbService[] = [
  {
    name: 'redis-server',
    accountId: CONSUMER,
    port: 6379,
    protocol: 'tcp',
    backends: [],
  },
  {
    name: 'yelb-db',
    accountId: CONSUMER,
    port: 5432,
    protocol: 'tcp',
    backends: [],
  },
  {
    name: 'yelb-appserver',
    accountId: CONSUMER,
    port: 4567,
    protocol: 'http',
    cloudMap: true,
    backends: ['yelb-db', 'redis-server'],
  },
  {
    name: 'yelb-ui',
    accountId: OWNER,
    port: 80,
    protocol: 'http',
    backends: ['yelb-appserver'],
  },
];

function onboarded({
  name,
  accountId,
  port,
  protocol,
  cloudMap,
  backends,
}: YelbService): AnyMeshResource[] {
  const cluster = accountId === OWNER ? 'frontend' : 'backend';
  const awsName = `${name}_yelb_${cluster}`;
  const rest = {
    resourceOwner: accountId,
    clusterObject: inCluster({ cluster, accountId, namespace: 'yelb', name }),
    ownership: {
      entityRef: `component:default/${name}`,
      team: `group:default/${cluster}-team`,
      source: 'cluster-annotation' as const,
    },
  };
  const weightedTargets = [{ virtualNode: awsName, weight: 100 }];
  return [
    serviceOfRouter(name, awsName, rest),
    router(awsName, { port, protocol }, rest),
    route(
      awsName,
      name,
      protocol === 'tcp'
        ? { tcpRoute: { action: { weightedTargets } } }
        : httpTo({ [awsName]: 100 }),
      rest,
    ),
    node(
      awsName,
      {
        port,
        protocol,
        serviceDiscovery: cloudMap
          ? {
              awsCloudMap: { namespaceName: 'yelb.local', serviceName: name },
            }
          : { dns: { hostname: `${name}.yelb.svc.cluster.local` } },
        backends: backends.map(virtualServiceName => ({
          virtualService: { virtualServiceName },
        })),
      },
      {
        ...rest,
        clusterObject: {
          ...rest.clusterObject,
          workload: { pods: 1, readyPods: 1 },
        },
      },
    ),
  ];
}

/** Yelb as the templates provision it over two accounts. */
export const PROVISIONED_YELB: MeshSnapshot = exampleSnapshot([
  theMesh(
    { egressFilter: { type: 'ALLOW_ALL' } },
    { clusterObject: inCluster({ name: 'yelb' }) },
  ),
  ...SERVICES.flatMap(onboarded),
]);
