import { PROVISIONED_YELB } from '../__fixtures__/provisionedYelb';
import { evaluateChange } from '../evaluateChange';
import { toRuleChange } from '../toRuleChange';
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

  it('follows references to what the cluster has already, by its name in App Mesh', () => {
    const known = PROVISIONED_YELB.resources;
    const backendOf = (name: string) => {
      const [node] = readMeshManifests(
        [
          manifest('VirtualNode', 'mail', {
            backends: [{ virtualService: { virtualServiceRef: { name } } }],
          }),
        ],
        { ...PLACE, known },
      );
      return node.kind === 'VirtualNode'
        ? node.spec.backends?.[0].virtualService?.virtualServiceName
        : undefined;
    };
    expect(backendOf('yelb-db')).toBe('yelb-db');
    expect(backendOf('unknown')).toBe('unknown.yelb');
  });

  it('keeps what no manifest tells, and leaves alone what another account made', () => {
    const known = PROVISIONED_YELB.resources;
    const before = known.find(
      ({ kind, name }) =>
        kind === 'VirtualNode' && name === 'yelb-db_yelb_backend',
    )!;
    const asked = manifest('VirtualNode', 'yelb-db', {
      awsName: 'yelb-db_yelb_backend',
      listeners: [{ portMapping: { port: 5433, protocol: 'tcp' } }],
    });

    const [own] = readMeshManifests([asked], { ...PLACE, known });
    expect(own).toMatchObject({
      arn: before.arn,
      ownership: before.ownership,
      status: before.status,
      spec: { listeners: [{ portMapping: { port: 5433 } }] },
      clusterObject: { workload: { pods: 1, readyPods: 1 } },
    });
    const [foreign] = readMeshManifests([asked], {
      ...PLACE,
      accountId: '111111111111',
      known,
    });
    expect(foreign).toMatchObject({ arn: before.arn, spec: before.spec });
    expect(
      evaluateChange(PROVISIONED_YELB, {
        changed: [foreign],
      }).introduced.map(({ code }) => code),
    ).toEqual(['AM608']);
  });

  it('knows whose new resources will be', () => {
    const entityRef = 'component:default/yelb-db';
    const [known, unknown] = [entityRef, 'component:default/mail'].map(ref => {
      const item = manifest('VirtualNode', 'mail', {});
      const metadata = {
        ...item.metadata,
        annotations: { 'crossmesh.io/entity-ref': ref },
      };
      const [node] = readMeshManifests([{ ...item, metadata }], {
        ...PLACE,
        known: PROVISIONED_YELB.resources,
        team: 'group:default/platform',
      });
      return node.ownership;
    });
    expect(known?.team).toBe('group:default/backend-team');
    expect(unknown).toEqual({
      entityRef: 'component:default/mail',
      team: 'group:default/platform',
      source: 'cluster-annotation',
    });
  });

  it('reads the mesh itself only where its owner asks for it', () => {
    const item = {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'Mesh',
      metadata: { name: 'shop' },
      spec: { awsName: 'shop', egressFilter: { type: 'DROP_ALL' } },
    };
    expect(readMeshManifests([item], PLACE)).toEqual([]);
    expect(
      readMeshManifests([item], { ...PLACE, accountId: '111111111111' }),
    ).toEqual([
      expect.objectContaining({
        kind: 'Mesh',
        arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/shop',
        spec: { egressFilter: { type: 'DROP_ALL' } },
      }),
    ]);
  });

  it('takes away the routes that a router does not bring any more', () => {
    const router = PROVISIONED_YELB.resources.find(
      ({ kind, clusterObject }) =>
        kind === 'VirtualRouter' && clusterObject?.name === 'yelb-db',
    )!;
    const change = toRuleChange(PROVISIONED_YELB, [
      {
        accountId: '222222222222',
        namespace: 'yelb',
        manifests: [
          manifest('VirtualRouter', 'yelb-db', {
            awsName: router.name,
            listeners: [{ portMapping: { port: 5432, protocol: 'tcp' } }],
            routes: [],
          }),
        ],
      },
    ]);
    expect(change.removed).toEqual([`${router.arn}/route/yelb-db`]);
    expect(
      evaluateChange(PROVISIONED_YELB, change).introduced.map(
        ({ code }) => code,
      ),
    ).toContain('AM108');
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
