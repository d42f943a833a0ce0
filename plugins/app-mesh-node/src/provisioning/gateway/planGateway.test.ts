import { GATEWAY } from '../__fixtures__/gateway';
import type { ExposeGatewayOptions } from './ExposeGatewayOptions';
import { planGateway } from './planGateway';
import { refuseConsumer } from './refuseConsumer';

const [ROUTE] = GATEWAY.routes;

describe('planGateway', () => {
  it('fills in what is left out', () => {
    expect(planGateway(GATEWAY)).toMatchObject({
      port: 8088,
      servicePort: 80,
      serviceType: 'LoadBalancer',
      replicas: 2,
      routes: [{ match: { prefix: '/' } }],
    });
    expect(
      planGateway({
        ...GATEWAY,
        tls: {
          mode: 'STRICT',
          certificate: { sds: { secretName: 'gateway' } },
        },
      }).servicePort,
    ).toBe(443);
  });

  it.each<[string, Partial<ExposeGatewayOptions>, string]>([
    ['no routes', { routes: [] }, 'has no routes and would lead nowhere'],
    ['a route twice', { routes: [ROUTE, ROUTE] }, 'has the route ui twice'],
    [
      'a route to nowhere',
      { routes: [{ ...ROUTE, virtualService: '' }] },
      'The gateway route ui leads nowhere',
    ],
    [
      'a reserved prefix',
      { routes: [{ ...ROUTE, match: { prefix: '/aws-appmesh/x' } }] },
      'which App Mesh keeps for itself; choose another.',
    ],
    [
      'a relative prefix',
      { routes: [{ ...ROUTE, match: { prefix: 'ui' } }] },
      'matches the prefix "ui"; begin it with "/".',
    ],
    [
      'prefix and path',
      { routes: [{ ...ROUTE, match: { prefix: '/', path: { exact: '/' } } }] },
      'matches a prefix and a path; give one of them.',
    ],
    [
      'no match',
      { routes: [{ ...ROUTE, match: { method: 'GET' } }] },
      'matches neither prefix nor path nor host name',
    ],
    [
      'a misspelt match',
      { routes: [{ ...ROUTE, match: { prefx: '/' } as never }] },
      'App Mesh would refuse the settings of the gateway route ui: match.prefx is unknown',
    ],
    [
      'a rewrite without slash',
      {
        routes: [{ ...ROUTE, rewrite: { prefix: { value: '/v2' } } }],
      },
      'rewrites the prefix to "/v2"; begin and end it with "/".',
    ],
    [
      'a priority out of bounds',
      { routes: [{ ...ROUTE, priority: 1001 }] },
      'has 1001 as its priority',
    ],
    [
      'a gRPC route without match',
      { protocol: 'grpc' },
      'matches neither a gRPC service nor a host name',
    ],
    [
      'a path for gRPC',
      { protocol: 'grpc', routes: [{ ...ROUTE, match: { prefix: '/' } }] },
      'match.prefix is unknown, use serviceName, hostname, metadata, port',
    ],
    ['no Envoy', { replicas: 0 }, 'is to have 0 Envoys'],
    ['a bad image', { image: 'a b' }, 'The image "a b" of the gateway'],
    ['a bad port', { port: 0 }, '0 is not a port'],
    ['a bad name', { gatewayName: 'My gateway' }, 'refuse the gateway'],
    [
      'half a certificate',
      { tls: { mode: 'STRICT' } as never },
      'App Mesh would refuse the settings of yelb-gateway: tls.certificate is missing',
    ],
  ])('refuses %s', (_what, options, message) => {
    expect(() => planGateway({ ...GATEWAY, ...options })).toThrow(message);
  });

  it('says in which account a gateway can be', () => {
    expect(() =>
      refuseConsumer({ ...GATEWAY, accountId: '222222222222' }),
    ).toThrow(
      "Account 222222222222 may not own a virtual gateway in the mesh yelb, us-west-2: App Mesh grants that to the mesh's owner only; put the gateway into account 111111111111, from where it reaches services of any account.",
    );
  });
});
