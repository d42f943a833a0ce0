import { openSpecs, refusal } from '../__testUtils__';
import {
  check,
  dns,
  http,
  listener,
  outlier,
  port,
  retry,
  target,
  targets,
} from '../__testUtils__/specParts';

type Fixture = Awaited<ReturnType<typeof openSpecs>>;

describe('App Mesh: what a spec may not say', () => {
  let send: Fixture['send'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ send, close } = await openSpecs());
  });

  afterAll(() => close());

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
});
