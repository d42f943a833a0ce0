import { CreateRouteCommand } from '@aws-sdk/client-app-mesh';
import { openSpecs, refusal, routeSpec, unique } from '../__testUtils__';
import {
  check,
  http,
  listener,
  outlier,
  retry,
  target,
  targets,
} from '../__testUtils__/specParts';

type Fixture = Awaited<ReturnType<typeof openSpecs>>;

describe('App Mesh: what a spec may say', () => {
  let both: Fixture['both'];
  let meshName: Fixture['meshName'];
  let send: Fixture['send'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ both, meshName, send, close } = await openSpecs());
  });

  afterAll(() => close());

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
