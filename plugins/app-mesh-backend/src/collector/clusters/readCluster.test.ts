import type { ClusterClient } from '@crossmesh/plugin-app-mesh-node';
import type { KubernetesObject } from '@kubernetes/client-node';
import { readCluster } from './readCluster';

const ARN =
  'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualNode/app';

function pod(
  name: string,
  labels: Record<string, string>,
  status: object,
  namespace: string = 'yelb',
) {
  return { metadata: { name, namespace, labels }, status };
}

const READY = {
  phase: 'Running',
  conditions: [{ type: 'Ready', status: 'True' }],
};

function clientWith(objects: Record<string, object[]>): ClusterClient {
  return {
    cluster: {
      name: 'backend',
      accountId: '222222222222',
      region: 'us-west-2',
    },
    read: async () => undefined,
    list: async <T extends KubernetesObject>({ kind }: { kind: string }) =>
      (objects[kind] ?? []) as T[],
    listForWatch: async () => ({ items: [], resourceVersion: '1' }),
    async *watch() {},
    create: async object => object,
    merge: async object => object,
    delete: async () => false,
  };
}

function node(spec: object, annotations: Record<string, string> = {}) {
  return {
    metadata: {
      name: 'app',
      namespace: 'yelb',
      uid: 'u',
      generation: 3,
      annotations,
      labels: { 'backstage.io/kubernetes-id': 'app' },
    },
    spec,
    status: {
      virtualNodeARN: ARN,
      observedGeneration: 2,
      conditions: [{ type: 'VirtualNodeActive', status: 'True' }],
    },
  };
}

describe('readCluster', () => {
  it('finds custom resources by the ARN in their status and counts their pods', async () => {
    const { objects } = await readCluster(
      clientWith({
        VirtualNode: [
          node(
            {
              podSelector: {
                matchLabels: { app: 'app' },
                matchExpressions: [
                  { key: 'track', operator: 'NotIn', values: ['canary'] },
                  { key: 'old', operator: 'DoesNotExist' },
                  { key: 'app', operator: 'Exists' },
                ],
              },
            },
            { 'crossmesh.io/entity-ref': 'Component:Default/App' },
          ),
        ],
        VirtualService: [{ metadata: { name: 'not-reconciled' } }],
        Pod: [
          pod('ready', { app: 'app' }, READY),
          pod('starting', { app: 'app' }, { phase: 'Pending' }),
          pod('done', { app: 'app' }, { phase: 'Succeeded' }),
          pod('canary', { app: 'app', track: 'canary' }, READY),
          pod('old', { app: 'app', old: '' }, READY),
          pod('other', { app: 'other' }, READY),
          pod('elsewhere', { app: 'app' }, READY, 'elsewhere'),
        ],
      }),
    );

    expect([...objects]).toEqual([
      [
        ARN,
        {
          cluster: 'backend',
          accountId: '222222222222',
          namespace: 'yelb',
          name: 'app',
          uid: 'u',
          generation: 3,
          observedGeneration: 2,
          active: true,
          entityRef: 'component:default/app',
          kubernetesId: 'app',
          workload: { pods: 2, readyPods: 1 },
        },
      ],
    ]);
  });

  it.each([
    ['without a selector no pod', {}, 0],
    ['with an empty one all of the namespace', { podSelector: {} }, 1],
    [
      'with an operator that it does not know no pod',
      { podSelector: { matchExpressions: [{ key: 'app', operator: 'Gt' }] } },
      0,
    ],
  ])('selects %s', async (_, spec, pods) => {
    const { objects } = await readCluster(
      clientWith({
        VirtualNode: [node(spec)],
        Pod: [pod('p', { app: 'app' }, READY)],
      }),
    );
    expect(objects.get(ARN)?.workload?.pods).toBe(pods);
  });

  it('reads all others beside one whose ARN is like none that is known', async () => {
    const reconciled = (virtualNodeARN: string) => {
      const object = node({});
      object.status.observedGeneration = 3;
      object.status.virtualNodeARN = virtualNodeARN;
      return object;
    };
    const service =
      'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/api/v1';
    const { resources } = await readCluster(
      clientWith({
        VirtualNode: ['', 'nonsense', `${ARN}/a/b/c`, ARN].map(reconciled),
        VirtualService: [
          {
            metadata: { name: 'api', namespace: 'yelb', generation: 1 },
            spec: { awsName: 'api/v1' },
            status: {
              virtualServiceARN: service,
              observedGeneration: 1,
              conditions: [{ type: 'VirtualServiceActive', status: 'True' }],
            },
          },
        ],
      }),
    );
    expect([...resources.values()].map(({ arn, name }) => [arn, name])).toEqual(
      [
        [ARN, 'app'],
        [service, 'api/v1'],
      ],
    );
  });

  it('lets no malformed entity reference in', async () => {
    const { objects } = await readCluster(
      clientWith({
        VirtualNode: [
          node({}, { 'crossmesh.io/entity-ref': '../../../etc/passwd?x=<b>' }),
        ],
      }),
    );
    expect(objects.get(ARN)?.entityRef).toBeUndefined();
  });

  it.each([
    ['first', 'second'],
    ['second', 'first'],
  ])('lets nobody take a resource over by its name (%s)', async (...order) => {
    const twins = {
      first: node({}, { 'crossmesh.io/entity-ref': 'component:default/owner' }),
      second: node(
        {},
        { 'crossmesh.io/entity-ref': 'component:default/thief' },
      ),
    };
    Object.assign(twins.first.metadata, {
      uid: 'first',
      creationTimestamp: '2026-01-01T00:00:00Z',
    });
    Object.assign(twins.second.metadata, {
      uid: 'second',
      namespace: 'elsewhere',
      creationTimestamp: new Date('2026-02-01T00:00:00Z'),
    });
    const { objects } = await readCluster(
      clientWith({
        VirtualNode: order.map(name =>
          name === 'first' ? twins.first : twins.second,
        ),
      }),
    );
    expect(objects.get(ARN)).toMatchObject({
      uid: 'first',
      entityRef: 'component:default/owner',
    });
  });

  it('selects no pod by a label that only JavaScript knows', async () => {
    const { objects } = await readCluster(
      clientWith({
        VirtualNode: [
          node({
            podSelector: {
              matchExpressions: [{ key: 'constructor', operator: 'Exists' }],
            },
          }),
        ],
        Pod: [pod('p', { app: 'app' }, READY)],
      }),
    );
    expect(objects.get(ARN)?.workload?.pods).toBe(0);
  });

  it('tells what a custom resource asks for in App Mesh terms, also before the controller has obeyed', async () => {
    const router = {
      metadata: { name: 'app', namespace: 'yelb', generation: 1 },
      spec: {
        awsName: 'app_yelb',
        listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
        routes: [
          {
            name: 'all',
            httpRoute: {
              match: { prefix: '/' },
              action: {
                weightedTargets: [
                  { virtualNodeRef: { name: 'app' }, weight: 1 },
                ],
              },
            },
          },
          {
            name: 'nowhere',
            tcpRoute: {
              action: {
                weightedTargets: [
                  { virtualNodeRef: { name: 'gone' }, weight: 1 },
                ],
              },
            },
          },
        ],
      },
      status: {
        virtualRouterARN: ARN.replace('Node/app', 'Router/app_yelb'),
        routeARNs: {
          all: ARN.replace('Node/app', 'Router/app_yelb/route/all'),
          nowhere: ARN.replace('Node/app', 'Router/app_yelb/route/nowhere'),
        },
      },
    };
    const mesh = {
      metadata: { name: 'own', generation: 1 },
      spec: {
        awsName: 'own',
        meshOwner: '222222222222',
        namespaceSelector: {},
        egressFilter: { type: 'DROP_ALL' },
        meshServiceDiscovery: { ipPreference: 'IPv4_ONLY' },
      },
      status: { meshARN: 'arn:aws:appmesh:us-west-2:222222222222:mesh/own' },
    };
    const foreign = {
      ...mesh,
      status: { meshARN: 'arn:aws:appmesh:us-west-2:111111111111:mesh/other' },
    };
    const behind = node({
      awsName: 'app_yelb',
      podSelector: {},
      listeners: [{ portMapping: { port: 8080, protocol: 'http' } }],
    });
    const { declared, resources } = await readCluster(
      clientWith({
        Mesh: [mesh, foreign],
        VirtualNode: [behind],
        VirtualRouter: [router],
      }),
    );
    expect(
      [...declared].map(([arn, spec]) => [arn.split(':mesh/')[1], spec]),
    ).toEqual([
      [
        'own',
        {
          egressFilter: { type: 'DROP_ALL' },
          serviceDiscovery: { ipPreference: 'IPv4_ONLY' },
        },
      ],
      [
        'yelb@111111111111/virtualNode/app',
        { listeners: [{ portMapping: { port: 8080, protocol: 'http' } }] },
      ],
      [
        'yelb@111111111111/virtualRouter/app_yelb',
        { listeners: [{ portMapping: { port: 80, protocol: 'http' } }] },
      ],
      [
        'yelb@111111111111/virtualRouter/app_yelb/route/all',
        {
          httpRoute: {
            match: { prefix: '/' },
            action: {
              weightedTargets: [{ virtualNode: 'app_yelb', weight: 1 }],
            },
          },
        },
      ],
      ['yelb@111111111111/virtualRouter/app_yelb/route/nowhere', undefined],
    ]);
    // Nothing of it is proven yet.
    expect([...resources]).toEqual([]);
  });

  it('keeps nothing of what pods and annotations hold', async () => {
    const secret = 'hunter2';
    const reading = await readCluster(
      clientWith({
        VirtualNode: [
          node(
            { podSelector: {} },
            { 'kubectl.kubernetes.io/last-applied-configuration': secret },
          ),
        ],
        Pod: [
          {
            ...pod('p', { app: 'app' }, READY),
            spec: {
              containers: [{ env: [{ name: 'PASSWORD', value: secret }] }],
            },
          },
        ],
      }),
    );
    expect(
      JSON.stringify([
        ...reading.objects,
        ...reading.declared,
        ...reading.resources,
      ]),
    ).not.toContain(secret);
    expect(reading.objects.get(ARN)?.workload?.pods).toBe(1);
  });
});
