import {
  CreateGatewayRouteCommand,
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualGatewayCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  CreateVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import {
  accounts,
  cleanUp,
  gatewaySpec,
  nodeSpec,
  refusal,
  routeSpec,
  routerSpec,
  unique,
  type Accounts,
} from './__testUtils__';

const dns = { dns: { hostname: 'app.example.com' } };
const port = { port: 8080, protocol: 'http' };
const check = {
  protocol: 'http',
  path: '/',
  healthyThreshold: 2,
  unhealthyThreshold: 2,
  intervalMillis: 5000,
  timeoutMillis: 2000,
};
const outlier = {
  maxServerErrors: 5,
  interval: { value: 10, unit: 's' },
  baseEjectionDuration: { value: 10, unit: 's' },
  maxEjectionPercent: 50,
};
const listener = (more: object) => ({
  listeners: [{ portMapping: port, ...more }],
  serviceDiscovery: dns,
});
const targets = (...weights: number[]) => ({
  weightedTargets: weights.map(weight => ({ virtualNode: 'node', weight })),
});
const http = (more: object = {}) => ({
  httpRoute: { match: { prefix: '/' }, action: targets(1), ...more },
});
const target = { target: { virtualService: { virtualServiceName: 'svc' } } };
const retry = { maxRetries: 2, perRetryTimeout: { unit: 's', value: 2 } };

describe('App Mesh: what a spec may say', () => {
  let both: Accounts;
  let meshName: string;

  beforeAll(async () => {
    both = await accounts();
    meshName = unique('specs');
    const { appMesh } = both.owner;
    await appMesh.send(new CreateMeshCommand({ meshName }));
    await appMesh.send(
      new CreateVirtualNodeCommand({
        meshName,
        virtualNodeName: 'node',
        spec: nodeSpec(),
      }),
    );
    await appMesh.send(
      new CreateVirtualRouterCommand({
        meshName,
        virtualRouterName: 'router',
        spec: routerSpec,
      }),
    );
    await appMesh.send(
      new CreateVirtualServiceCommand({
        meshName,
        virtualServiceName: 'svc',
        spec: {},
      }),
    );
    await appMesh.send(
      new CreateVirtualGatewayCommand({
        meshName,
        virtualGatewayName: 'gateway',
        spec: gatewaySpec,
      }),
    );
  });

  afterAll(() => cleanUp(both.owner, { meshes: [meshName] }));

  // The tables hold what the types of the SDK forbid.
  function send(kind: string, spec: object) {
    const { appMesh } = both.owner;
    const input = { meshName, spec };
    switch (kind) {
      case 'node':
        return appMesh.send(
          new CreateVirtualNodeCommand({
            ...input,
            virtualNodeName: unique('n'),
          }),
        );
      case 'router':
        return appMesh.send(
          new CreateVirtualRouterCommand({
            ...input,
            virtualRouterName: unique('r'),
          } as never),
        );
      case 'service':
        return appMesh.send(
          new CreateVirtualServiceCommand({
            ...input,
            virtualServiceName: unique('s'),
          } as never),
        );
      case 'gateway':
        return appMesh.send(
          new CreateVirtualGatewayCommand({
            ...input,
            virtualGatewayName: unique('g'),
          } as never),
        );
      case 'gateway route':
        return appMesh.send(
          new CreateGatewayRouteCommand({
            ...input,
            virtualGatewayName: 'gateway',
            gatewayRouteName: unique('gr'),
          }),
        );
      default:
        return appMesh.send(
          new CreateRouteCommand({
            ...input,
            virtualRouterName: 'router',
            routeName: unique('route'),
          }),
        );
    }
  }

  it.each([
    [
      'a node with port 0',
      'node',
      listener({ portMapping: { ...port, port: 0 } }),
    ],
    [
      'a node with port 65536',
      'node',
      listener({ portMapping: { ...port, port: 65536 } }),
    ],
    [
      'a node whose listener has no port',
      'node',
      listener({ portMapping: { protocol: 'http' } }),
    ],
    [
      'a node with the protocol udp',
      'node',
      listener({ portMapping: { ...port, protocol: 'udp' } }),
    ],
    [
      'a node with a listener and no service discovery',
      'node',
      { listeners: [{ portMapping: port }] },
    ],
    [
      'a node found by DNS and by Cloud Map',
      'node',
      {
        serviceDiscovery: {
          ...dns,
          awsCloudMap: { namespaceName: 'a', serviceName: 'b' },
        },
      },
    ],
    [
      'a node with DNS but no hostname',
      'node',
      { serviceDiscovery: { dns: {} } },
    ],
    [
      'a node with Cloud Map but no service name',
      'node',
      { serviceDiscovery: { awsCloudMap: { namespaceName: 'a' } } },
    ],
    [
      'a DNS response type ALL',
      'node',
      { serviceDiscovery: { dns: { hostname: 'a', responseType: 'ALL' } } },
    ],
    [
      'a health check with threshold 1',
      'node',
      listener({ healthCheck: { ...check, healthyThreshold: 1 } }),
    ],
    [
      'a health check with threshold 11',
      'node',
      listener({ healthCheck: { ...check, unhealthyThreshold: 11 } }),
    ],
    [
      'a health check every 4999 ms',
      'node',
      listener({ healthCheck: { ...check, intervalMillis: 4999 } }),
    ],
    [
      'a health check every 300001 ms',
      'node',
      listener({ healthCheck: { ...check, intervalMillis: 300001 } }),
    ],
    [
      'a health check with a timeout of 1999 ms',
      'node',
      listener({ healthCheck: { ...check, timeoutMillis: 1999 } }),
    ],
    [
      'a health check with a timeout of 60001 ms',
      'node',
      listener({ healthCheck: { ...check, timeoutMillis: 60001 } }),
    ],
    [
      'outlier detection after 0 errors',
      'node',
      listener({ outlierDetection: { ...outlier, maxServerErrors: 0 } }),
    ],
    [
      'outlier detection that ejects 101 %',
      'node',
      listener({ outlierDetection: { ...outlier, maxEjectionPercent: 101 } }),
    ],
    [
      'a listener with two kinds of connection pool',
      'node',
      listener({
        connectionPool: {
          tcp: { maxConnections: 1 },
          http2: { maxRequests: 1 },
        },
      }),
    ],
    [
      'a listener with the TLS mode SOMETIMES',
      'node',
      listener({
        tls: {
          mode: 'SOMETIMES',
          certificate: { file: { certificateChain: '/a', privateKey: '/b' } },
        },
      }),
    ],
    [
      'a listener with TLS and no certificate',
      'node',
      listener({ tls: { mode: 'STRICT' } }),
    ],
    [
      'a backend without a service name',
      'node',
      { backends: [{ virtualService: {} }] },
    ],
    [
      'a client policy without trust',
      'node',
      { backendDefaults: { clientPolicy: { tls: { validation: {} } } } },
    ],
    [
      'a client policy with no CA',
      'node',
      {
        backendDefaults: {
          clientPolicy: {
            tls: {
              validation: { trust: { acm: { certificateAuthorityArns: [] } } },
            },
          },
        },
      },
    ],
    [
      'a router whose listener has port 0',
      'router',
      { listeners: [{ portMapping: { port: 0, protocol: 'http' } }] },
    ],
    [
      'a service with two providers',
      'service',
      {
        provider: {
          virtualNode: { virtualNodeName: 'node' },
          virtualRouter: { virtualRouterName: 'router' },
        },
      },
    ],
    [
      'a service whose provider has no name',
      'service',
      { provider: { virtualNode: {} } },
    ],
    [
      'a gateway for tcp',
      'gateway',
      { listeners: [{ portMapping: { port: 1, protocol: 'tcp' } }] },
    ],
    ['a gateway without listeners', 'gateway', {}],
    ['a route of no kind', 'route', {}],
    [
      'a route of two kinds',
      'route',
      { ...http(), tcpRoute: { action: targets(1) } },
    ],
    ['a route with priority 1001', 'route', { priority: 1001, ...http() }],
    ['a route with priority -1', 'route', { priority: -1, ...http() }],
    ['a route with no target', 'route', http({ action: targets() })],
    [
      'a route with 11 targets',
      'route',
      http({ action: targets(...Array(11).fill(1)) }),
    ],
    ['a route with the weight 101', 'route', http({ action: targets(101) })],
    ['a route with the weight -1', 'route', http({ action: targets(-1) })],
    ['a route without a match', 'route', http({ match: undefined })],
    [
      'a route with 11 headers',
      'route',
      http({
        match: {
          prefix: '/',
          headers: Array.from({ length: 11 }, (_, i) => ({ name: `h${i}` })),
        },
      }),
    ],
    [
      'a route with a header name of 51 characters',
      'route',
      http({ match: { prefix: '/', headers: [{ name: 'h'.repeat(51) }] } }),
    ],
    [
      'a route with a header matched in two ways',
      'route',
      http({
        match: {
          prefix: '/',
          headers: [{ name: 'h', match: { exact: 'a', prefix: 'b' } }],
        },
      }),
    ],
    [
      'a route with the method FETCH',
      'route',
      http({ match: { prefix: '/', method: 'FETCH' } }),
    ],
    [
      'a retry policy without maxRetries',
      'route',
      http({
        retryPolicy: {
          perRetryTimeout: retry.perRetryTimeout,
          httpRetryEvents: ['server-error'],
        },
      }),
    ],
    [
      'a retry policy with maxRetries -1',
      'route',
      http({
        retryPolicy: {
          ...retry,
          maxRetries: -1,
          httpRetryEvents: ['server-error'],
        },
      }),
    ],
    [
      'a retry event for gRPC that does not exist',
      'route',
      {
        grpcRoute: {
          match: {},
          action: targets(1),
          retryPolicy: { ...retry, grpcRetryEvents: ['bored'] },
        },
      },
    ],
    [
      'a timeout in minutes',
      'route',
      http({ timeout: { perRequest: { unit: 'min', value: 1 } } }),
    ],
    ['a gateway route of no kind', 'gateway route', {}],
    [
      'a gateway route without a target',
      'gateway route',
      { httpRoute: { match: { prefix: '/' }, action: {} } },
    ],
    [
      'a gateway route with a reserved prefix',
      'gateway route',
      { httpRoute: { match: { prefix: '/aws-appmesh' }, action: target } },
    ],
    [
      'a gateway route for a hostname of 254 characters',
      'gateway route',
      {
        httpRoute: {
          match: { hostname: { exact: 'h'.repeat(254) } },
          action: target,
        },
      },
    ],
  ])('§2.5 %s is a bad request', async (_, kind, spec) => {
    expect(await refusal(send(kind, spec))).toMatchObject({
      name: 'BadRequestException',
      status: 400,
    });
  });

  it.each([
    ['a node without listeners', 'node', {}],
    [
      'a node with port 65535 for tcp',
      'node',
      listener({ portMapping: { port: 65535, protocol: 'tcp' } }),
    ],
    [
      'a node found by Cloud Map',
      'node',
      {
        serviceDiscovery: {
          awsCloudMap: {
            namespaceName: 'a',
            serviceName: 'b',
            attributes: [{ key: 'k', value: 'v' }],
          },
        },
      },
    ],
    ['a node with a health check', 'node', listener({ healthCheck: check })],
    [
      'a node with outlier detection',
      'node',
      listener({ outlierDetection: outlier }),
    ],
    [
      'a node with TLS from files',
      'node',
      listener({
        tls: {
          mode: 'STRICT',
          certificate: { file: { certificateChain: '/a', privateKey: '/b' } },
        },
      }),
    ],
    [
      'a backend that does not exist',
      'node',
      {
        backends: [
          { virtualService: { virtualServiceName: 'nowhere.example.com' } },
        ],
      },
    ],
    ['a service without a provider', 'service', {}],
    ['a route with priority 0', 'route', { priority: 0, ...http() }],
    [
      'a route with the weights 0 and 100',
      'route',
      http({ action: targets(0, 100) }),
    ],
    [
      'a route of 10 targets',
      'route',
      http({ action: targets(...Array(10).fill(10)) }),
    ],
    [
      'a route by an exact path',
      'route',
      http({ match: { path: { exact: '/a' } } }),
    ],
    [
      'a route by a range in a header',
      'route',
      http({
        match: {
          prefix: '/',
          headers: [
            { name: 'n', invert: true, match: { range: { start: 1, end: 5 } } },
          ],
        },
      }),
    ],
    [
      'a route with a retry policy',
      'route',
      http({
        retryPolicy: {
          ...retry,
          httpRetryEvents: [
            'server-error',
            'gateway-error',
            'client-error',
            'stream-error',
          ],
          tcpRetryEvents: ['connection-error'],
        },
      }),
    ],
    ['a route for HTTP/2', 'route', { http2Route: http().httpRoute }],
    [
      'a route for gRPC',
      'route',
      {
        grpcRoute: {
          match: { serviceName: 'a.B', methodName: 'c' },
          action: targets(1),
        },
      },
    ],
    ['a route for TCP', 'route', { tcpRoute: { action: targets(1) } }],
    [
      'a gateway for gRPC',
      'gateway',
      { listeners: [{ portMapping: { port: 1, protocol: 'grpc' } }] },
    ],
    [
      'a gateway route that rewrites the prefix',
      'gateway route',
      {
        httpRoute: {
          match: { prefix: '/a/' },
          action: { ...target, rewrite: { prefix: { value: '/b/' } } },
        },
      },
    ],
  ])('§2.5 %s is allowed', async (_, kind, spec) => {
    expect((await send(kind, spec)).$metadata.httpStatusCode).toBe(200);
  });

  it('§2.5 a route whose weights sum to more than 100 is refused', async () => {
    expect(
      await refusal(send('route', http({ action: targets(60, 60) }))),
    ).toMatchObject({ name: 'BadRequestException', status: 400 });
  });

  it('§2.6 a route to a node that does not exist is refused', async () => {
    const { appMesh } = both.owner;
    const answer = await refusal(
      appMesh.send(
        new CreateRouteCommand({
          meshName,
          virtualRouterName: 'router',
          routeName: unique('route'),
          spec: routeSpec(unique('none')),
        }),
      ),
    );
    expect(['NotFoundException', 'BadRequestException']).toContain(answer.name);
  });

  it('§2.8 a node may list 50 backends and no more', async () => {
    const backends = (count: number) => ({
      backends: Array.from({ length: count }, (_, i) => ({
        virtualService: { virtualServiceName: `s${i}` },
      })),
    });
    await send('node', backends(50));
    expect(await refusal(send('node', backends(51)))).toMatchObject({
      name: 'LimitExceededException',
      status: 400,
    });
  });
});
