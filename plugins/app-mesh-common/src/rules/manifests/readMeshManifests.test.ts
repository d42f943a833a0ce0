import { PROVISIONED_YELB } from '../__fixtures__/provisionedYelb';
import { evaluateChange } from '../evaluateChange';
import { readMeshManifests } from './readMeshManifests';

const { mesh } = PROVISIONED_YELB;
const PLACE = { mesh, accountId: '222222222222', namespace: 'yelb' };
const ARN = 'arn:aws:appmesh:us-west-2:222222222222';

function manifest(kind: string, name: string, spec: unknown) {
  return {
    apiVersion: 'appmesh.k8s.aws/v1beta2',
    kind,
    metadata: { name, namespace: 'yelb' },
    spec,
  };
}

function service(...backends: unknown[]) {
  return [
    manifest('VirtualService', 'mail', {
      provider: { virtualRouter: { virtualRouterRef: { name: 'mail' } } },
    }),
    manifest('VirtualRouter', 'mail', {
      listeners: [{ portMapping: { port: 8080, protocol: 'http' } }],
      routes: [
        {
          name: 'all',
          httpRoute: {
            match: { prefix: '/' },
            action: {
              weightedTargets: [
                { virtualNodeRef: { name: 'mail' }, weight: 100 },
              ],
            },
          },
        },
      ],
    }),
    manifest('VirtualNode', 'mail', {
      podSelector: { matchLabels: { app: 'mail' } },
      listeners: [{ portMapping: { port: 8080, protocol: 'http' } }],
      serviceDiscovery: { dns: { hostname: 'mail.yelb.svc.cluster.local' } },
      backends: backends.map(virtualService => ({ virtualService })),
    }),
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'mail' } },
  ];
}

function errorsOf(manifests: unknown[]): [string, string][] {
  return evaluateChange(PROVISIONED_YELB, {
    changed: readMeshManifests(manifests, PLACE),
  })
    .introduced.filter(({ severity }) => severity === 'error')
    .map(({ code, path = '' }) => [code, path]);
}

describe('readMeshManifests', () => {
  it('names things as the controller does', () => {
    expect(readMeshManifests(service(), PLACE).map(({ arn }) => arn)).toEqual([
      `${ARN}:mesh/shop@111111111111/virtualService/mail.yelb`,
      `${ARN}:mesh/shop@111111111111/virtualRouter/mail_yelb`,
      `${ARN}:mesh/shop@111111111111/virtualRouter/mail_yelb/route/all`,
      `${ARN}:mesh/shop@111111111111/virtualNode/mail_yelb`,
    ]);
  });

  it('finds before they are applied what manifests would break', () => {
    const db = `${ARN}:mesh/shop@111111111111/virtualService/yelb-db`;
    expect(errorsOf(service({ virtualServiceARN: db }))).toEqual([]);
    expect(errorsOf(service({ virtualServiceRef: { name: 'gone' } }))).toEqual([
      ['AM101', 'spec.backends[0].virtualService.virtualServiceName'],
    ]);
    expect(
      errorsOf(
        service({
          virtualServiceARN: `${ARN}:mesh/own/virtualService/yelb-db`,
        }),
      ),
    ).toEqual([
      ['AM118', 'spec.backends[0].virtualService.virtualServiceName'],
    ]);
  });

  it('says what a change breaks and what it clears', () => {
    const arnOf = (kind: string, name: string) =>
      PROVISIONED_YELB.resources
        .filter(resource => resource.kind === kind && resource.name === name)
        .map(({ arn }) => arn);
    const codesOf = (removed: string[]) => {
      const effect = evaluateChange(PROVISIONED_YELB, { removed });
      return [effect.introduced, effect.cleared].map(findings =>
        findings.map(({ code }) => code),
      );
    };

    expect(codesOf(arnOf('VirtualNode', 'yelb-db_yelb_backend'))).toEqual([
      ['AM104'],
      [],
    ]);
    expect(codesOf(arnOf('VirtualService', 'yelb-ui'))).toEqual([
      ['AM117'],
      ['AM123', 'AM213'],
    ]);
  });

  it.each([
    ['a kind', [manifest('VirtualThing', 'x', {})]],
    [
      'a name',
      [{ apiVersion: 'appmesh.k8s.aws/v1beta2', kind: 'VirtualNode' }],
    ],
    ['a spec', [manifest('VirtualNode', 'x', 'y')]],
    ['a gateway', [manifest('GatewayRoute', 'x', {})]],
  ])('refuses a manifest without %s', (_, manifests) => {
    expect(() => readMeshManifests(manifests, PLACE)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
