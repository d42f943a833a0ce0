import type { Listener, VirtualNodeSpec } from '@aws-sdk/client-app-mesh';
import type { MeshResource } from '../../resources';
import {
  CONSUMER,
  clientTls,
  gateway,
  gatewayRoute,
  httpTo,
  listenerTls,
  node,
  route,
  router,
  theMesh,
} from '../examples';
import { MeshEdit } from './MeshEdit';
import { host, madeBy } from './soundMesh';

/** One way to break the sound mesh of 200 services by changing its resources. */
export interface Mutation {
  code: string;
  apply: (mesh: MeshEdit) => MeshEdit;
  /** Warnings that follow of necessity: what the break leaves without use. */
  also?: string[];
}

const ARN = 'arn:aws:appmesh:us-west-2';

function listener(
  resource: MeshResource<'VirtualNode'>,
  change: (first: Listener) => void,
): void {
  change(resource.spec.listeners?.[0] as Listener);
}

function editListener(name: string, change: (first: Listener) => void) {
  return (mesh: MeshEdit) =>
    mesh.edit('VirtualNode', name, resource => listener(resource, change));
}

function editNode(name: string, change: (spec: VirtualNodeSpec) => void) {
  return (mesh: MeshEdit) =>
    mesh.edit('VirtualNode', name, ({ spec }) => change(spec));
}

function addBackend(name: string) {
  return editNode('s10', spec => {
    spec.backends?.push({ virtualService: { virtualServiceName: name } });
  });
}

function setRoute(spec: MeshResource<'Route'>['spec'], lastUpdatedAt?: string) {
  return (mesh: MeshEdit) =>
    mesh.edit(
      'Route',
      'all',
      resource => {
        resource.spec = spec;
        resource.lastUpdatedAt = lastUpdatedAt;
      },
      's199',
    );
}

function setRouterPorts(name: string, ...ports: number[]) {
  return (mesh: MeshEdit) =>
    mesh.edit('VirtualRouter', name, ({ spec }) => {
      const protocol = spec.listeners?.[0].portMapping?.protocol;
      spec.listeners = ports.map(port => ({ portMapping: { port, protocol } }));
    });
}

function editCluster(
  change: (object: NonNullable<MeshResource['clusterObject']>) => void,
) {
  return (mesh: MeshEdit) =>
    mesh.edit('VirtualNode', 's199', ({ clusterObject }) => {
      if (clusterObject) {
        change(clusterObject);
      }
    });
}

function tlsPolicy(
  change: (virtualService: {
    clientPolicy?: ReturnType<typeof clientTls>;
  }) => void,
) {
  return editNode('s2', ({ backends }) => {
    change(backends?.[0].virtualService ?? {});
  });
}

const outlierDetection = {
  maxServerErrors: 5,
  interval: { unit: 's', value: 10 },
  baseEjectionDuration: { unit: 's', value: 30 },
  maxEjectionPercent: 100,
} as const;

export const MUTATIONS: Mutation[] = [
  { code: 'AM101', apply: addBackend('gone.shop.svc.cluster.local') },
  {
    code: 'AM102',
    apply: mesh =>
      mesh.edit('VirtualService', host(199), resource => {
        resource.spec = {};
      }),
    also: ['AM117'],
  },
  {
    code: 'AM103',
    apply: mesh =>
      mesh.edit('VirtualService', host(199), resource => {
        resource.spec.provider = {
          virtualRouter: { virtualRouterName: 'gone' },
        };
      }),
    also: ['AM117'],
  },
  { code: 'AM104', apply: setRoute(httpTo({ s199: 90, gone: 10 })) },
  { code: 'AM105', apply: setRoute(httpTo({ s199: 0 })) },
  {
    code: 'AM106',
    apply: mesh =>
      setRoute(
        httpTo({ s199: 100, canary: 0 }),
        '2026-01-01T00:00:00.000Z',
      )(mesh).add(node('canary', {}, madeBy(1))),
    also: ['AM404'],
  },
  { code: 'AM107', apply: setRoute(httpTo({ s199: 20 })) },
  {
    code: 'AM108',
    apply: mesh => mesh.remove('Route', 'all', 's199'),
    also: ['AM116'],
  },
  {
    code: 'AM109',
    apply: setRoute(httpTo({ s199: 100 }, { match: { prefix: '/v1' } })),
  },
  {
    code: 'AM110',
    apply: mesh =>
      mesh.add(route('s199', 'twin', httpTo({ s199: 100 }), madeBy(199))),
  },
  {
    code: 'AM111',
    apply: mesh =>
      setRoute({ priority: 1, ...httpTo({ s199: 100 }) })(mesh).add(
        route(
          's199',
          'late',
          {
            priority: 2,
            ...httpTo({ s199: 100 }, { match: { prefix: '/late' } }),
          },
          madeBy(199),
        ),
      ),
  },
  {
    code: 'AM112',
    apply: mesh =>
      mesh.add(gatewayRoute('ingress', 'gone', 'gone', '/gone', madeBy(0))),
  },
  {
    code: 'AM113',
    apply: mesh =>
      mesh.add(gatewayRoute('ingress', 'twin', host(0), '/', madeBy(0))),
  },
  { code: 'AM114', apply: mesh => mesh.add(gateway('second', madeBy(0))) },
  {
    code: 'AM115',
    apply: editNode('s99', spec => {
      spec.backends = [];
    }),
  },
  {
    code: 'AM116',
    apply: mesh => mesh.add(node('spare', {}, madeBy(0))),
    also: ['AM404'],
  },
  { code: 'AM117', apply: mesh => mesh.add(router('spare', {}, madeBy(0))) },
  {
    code: 'AM118',
    apply: addBackend(`${ARN}:${CONSUMER}:mesh/shop/virtualService/${host(3)}`),
  },
  {
    code: 'AM119',
    apply: addBackend(
      `${ARN}:${CONSUMER}:mesh/shop@111111111111/virtualService/${host(3)}`,
    ),
  },
  {
    code: 'AM120',
    apply: mesh => {
      for (const name of ['s0', 's1']) {
        mesh.edit(
          'Route',
          'all',
          ({ spec }) => {
            spec.httpRoute = {
              ...spec.httpRoute!,
              retryPolicy: {
                maxRetries: 1,
                perRetryTimeout: { unit: 's', value: 1 },
                httpRetryEvents: ['gateway-error'],
              },
            };
          },
          name,
        );
      }
      return editNode('s1', spec => {
        spec.backends?.push({
          virtualService: { virtualServiceName: host(0) },
        });
      })(mesh);
    },
    also: ['AM801'],
  },
  {
    code: 'AM127',
    apply: setRoute(httpTo({ s199: 100, s195: 50 })),
  },
  {
    code: 'AM121',
    apply: setRoute({
      httpRoute: {
        match: { prefix: '/' },
        action: {
          weightedTargets: [
            { virtualNode: 's199', weight: 50 },
            { virtualNode: 's199', weight: 50 },
          ],
        },
      },
    }),
  },
  {
    code: 'AM123',
    apply: mesh => mesh.remove('GatewayRoute', 'all', 'ingress'),
    also: ['AM114'],
  },
  {
    code: 'AM124',
    apply: mesh =>
      mesh.add(
        gatewayRoute('ingress', 'r', host(0), '/aws-appmesh-x', madeBy(0)),
      ),
  },
  {
    code: 'AM125',
    apply: addBackend(host(21)),
  },
  {
    code: 'AM126',
    apply: mesh =>
      mesh.add(route('gone', 'all', httpTo({ s199: 100 }), madeBy(199))),
  },
  {
    code: 'AM201',
    apply: mesh =>
      mesh.edit('VirtualRouter', 's199', ({ spec }) => {
        spec.listeners = [{ portMapping: { port: 8080, protocol: 'grpc' } }];
      }),
  },
  {
    code: 'AM202',
    apply: editListener('s199', first => {
      first.portMapping = { port: 8080, protocol: 'grpc' };
    }),
  },
  {
    code: 'AM203',
    apply: setRoute({
      httpRoute: {
        match: { prefix: '/' },
        action: {
          weightedTargets: [{ virtualNode: 's199', weight: 100, port: 9 }],
        },
      },
    }),
  },
  {
    code: 'AM204',
    apply: editNode('s199', spec => {
      const [first] = spec.listeners ?? [];
      spec.listeners = [
        first,
        { ...first, portMapping: { port: 8081, protocol: 'http' } },
      ];
    }),
  },
  { code: 'AM205', apply: setRouterPorts('s198', 5432) },
  {
    code: 'AM206',
    apply: editNode('s199', spec => {
      spec.serviceDiscovery = undefined;
    }),
  },
  {
    code: 'AM207',
    apply: editNode('s199', spec => {
      spec.serviceDiscovery = {
        awsCloudMap: { namespaceName: 'shop.local', serviceName: 's195' },
      };
    }),
  },
  {
    code: 'AM208',
    apply: editNode('s199', spec => {
      spec.serviceDiscovery = {
        awsCloudMap: { namespaceName: 'gone.local', serviceName: 's199' },
      };
    }),
  },
  {
    code: 'AM209',
    apply: editNode('s5', spec => {
      spec.serviceDiscovery = { dns: { hostname: host(5) } };
    }),
  },
  {
    code: 'AM211',
    apply: editNode('s199', spec => {
      spec.serviceDiscovery = {
        awsCloudMap: {
          namespaceName: 'shop.local',
          serviceName: 's199',
          ipPreference: 'IPv6_ONLY',
        },
      };
    }),
  },
  { code: 'AM212', apply: setRouterPorts('s198', 3306) },
  {
    code: 'AM215',
    apply: mesh =>
      mesh.add(gatewayRoute('ingress', 'db', host(198), '/db', madeBy(0))),
  },
  {
    code: 'AM216',
    apply: mesh =>
      mesh.edit('VirtualGateway', 'ingress', ({ spec }) => {
        spec.listeners = [{ portMapping: { port: 8088, protocol: 'grpc' } }];
      }),
  },
  { code: 'AM217', apply: setRouterPorts('s199', 8080, 8080) },
  {
    code: 'AM218',
    apply: editListener('s199', first => {
      first.healthCheck = {
        protocol: 'http',
        path: '/',
        port: 9,
        healthyThreshold: 2,
        unhealthyThreshold: 2,
        intervalMillis: 10_000,
        timeoutMillis: 2000,
      };
    }),
  },
  {
    code: 'AM301',
    apply: editListener('s5', first => {
      first.tls = undefined;
    }),
  },
  {
    code: 'AM302',
    apply: editListener('s5', first => {
      first.tls = listenerTls({ mode: 'DISABLED' });
    }),
  },
  {
    code: 'AM303',
    apply: tlsPolicy(virtualService => {
      virtualService.clientPolicy = undefined;
    }),
  },
  {
    code: 'AM304',
    apply: editListener('s5', first => {
      first.tls = listenerTls({
        certificate: {
          acm: { certificateArn: 'arn:aws:acm:us-west-2:333333333333:x/y' },
        },
      });
    }),
  },
  {
    code: 'AM307',
    apply: mesh =>
      mesh.add(
        theMesh({
          egressFilter: { type: 'ALLOW_ALL' },
          serviceDiscovery: { ipPreference: 'IPv4_ONLY' },
        }),
      ),
  },
  { code: 'AM308', apply: addBackend('api.payments.com') },
  {
    code: 'AM309',
    apply: tlsPolicy(virtualService => {
      virtualService.clientPolicy = clientTls({ enforce: false });
    }),
  },
  {
    code: 'AM310',
    apply: tlsPolicy(virtualService => {
      virtualService.clientPolicy = clientTls({ ports: [443] });
    }),
  },
  {
    code: 'AM312',
    apply: editListener('s5', first => {
      first.tls = listenerTls({ mode: 'PERMISSIVE' });
    }),
  },
  {
    code: 'AM313',
    apply: editListener('s5', first => {
      first.tls = listenerTls({
        validation: { trust: { file: { certificateChain: '/ca.pem' } } },
      });
    }),
  },
  {
    code: 'AM401',
    apply: setRoute(
      httpTo(
        { s199: 100 },
        {
          timeout: { perRequest: { unit: 'ms', value: 500 } },
          retryPolicy: {
            maxRetries: 1,
            perRetryTimeout: { unit: 's', value: 1 },
          },
        },
      ),
    ),
    also: ['AM801'],
  },
  {
    code: 'AM402',
    apply: setRoute(
      httpTo(
        { s199: 100 },
        { timeout: { perRequest: { unit: 's', value: 30 } } },
      ),
    ),
    also: ['AM801'],
  },
  {
    code: 'AM403',
    apply: mesh =>
      mesh
        .edit('VirtualService', host(199), resource => {
          resource.spec.provider = { virtualNode: { virtualNodeName: 's199' } };
        })
        .remove('Route', 'all', 's199')
        .remove('VirtualRouter', 's199'),
  },
  {
    code: 'AM404',
    apply: editListener('s199', first => {
      first.healthCheck = undefined;
    }),
  },
  {
    code: 'AM405',
    apply: mesh =>
      editCluster(object => {
        object.workload = { pods: 1, readyPods: 1 };
      })(
        editListener('s199', first => {
          first.outlierDetection = outlierDetection;
        })(mesh),
      ),
    also: ['AM801'],
  },
  {
    code: 'AM407',
    apply: editListener('s199', first => {
      first.healthCheck = {
        protocol: 'http',
        path: '/',
        healthyThreshold: 2,
        unhealthyThreshold: 2,
        intervalMillis: 5000,
        timeoutMillis: 5000,
      };
    }),
  },
  {
    code: 'AM408',
    apply: mesh =>
      mesh.add(
        route(
          's199',
          'write',
          httpTo(
            { s199: 100 },
            {
              match: { prefix: '/', method: 'POST' },
              retryPolicy: {
                maxRetries: 1,
                perRetryTimeout: { unit: 's', value: 1 },
                httpRetryEvents: ['server-error'],
              },
            },
          ),
          madeBy(199),
        ),
      ),
    also: ['AM801'],
  },
  {
    code: 'AM506',
    apply: mesh =>
      mesh.add(
        gateway('theirs', madeBy(1)),
        gatewayRoute('theirs', 'all', host(0), '/', madeBy(0)),
      ),
  },
  {
    code: 'AM510',
    apply: mesh =>
      mesh.add(
        ...['second', 'third'].flatMap(name => [
          gateway(name, madeBy(0)),
          gatewayRoute(name, 'all', host(0), '/', madeBy(0)),
        ]),
      ),
  },
  {
    code: 'AM511',
    apply: editCluster(object => {
      object.workload = { pods: 60, readyPods: 50 };
    }),
  },
  {
    code: 'AM512',
    apply: mesh =>
      mesh.add(
        ...Array.from({ length: 8 }, (_, index) =>
          gatewayRoute('ingress', `r${index}`, host(0), `/${index}`, madeBy(0)),
        ),
      ),
  },
  {
    code: 'AM612',
    apply: editCluster(object => {
      object.alsoIn = ['frontend'];
    }),
  },
  {
    code: 'AM603',
    apply: editCluster(object => {
      object.active = false;
    }),
  },
  {
    code: 'AM604',
    apply: editCluster(object => {
      object.spec = {
        listeners: [{ portMapping: { port: 9090, protocol: 'http' } }],
      };
    }),
  },
  {
    code: 'AM605',
    apply: mesh =>
      mesh.edit('VirtualRouter', 's199', resource => {
        resource.clusterObject = undefined;
      }),
  },
  {
    code: 'AM608',
    apply: editCluster(object => {
      object.accountId = '111111111111';
    }),
  },
  {
    code: 'AM609',
    apply: mesh =>
      mesh.edit('VirtualNode', 's199', resource => {
        resource.status = 'INACTIVE';
      }),
  },
  {
    code: 'AM610',
    apply: editCluster(object => {
      object.workload = { pods: 2, readyPods: 0 };
    }),
  },
  {
    code: 'AM611',
    apply: editCluster(object => {
      object.workload = { pods: 0, readyPods: 0 };
    }),
  },
  {
    code: 'AM701',
    apply: mesh =>
      mesh.edit('VirtualNode', 's199', resource => {
        resource.ownership = undefined;
      }),
  },
  {
    code: 'AM801',
    apply: setRoute(
      httpTo(
        { s199: 100 },
        { timeout: { perRequest: { unit: 's', value: 5 } } },
      ),
    ),
  },
];
