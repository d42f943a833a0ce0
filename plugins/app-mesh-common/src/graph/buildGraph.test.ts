import {
  APP,
  APP_ROUTER,
  APP_V1,
  APP_V2,
  DB,
  GATEWAY,
  UI,
  UI_NODE,
  YELB,
} from './__fixtures__/yelb';
import { buildGraph } from './buildGraph';

const graph = buildGraph(YELB);

function edge(source: string, target: string) {
  return graph.edges.find(e => e.source === source && e.target === target);
}

describe('buildGraph', () => {
  it('makes nodes of gateways, services, routers and workloads only', () => {
    expect(
      graph.nodes.map(({ role, name }) => `${role} ${name}`).sort(),
    ).toEqual([
      'gateway ingress',
      'router app-router',
      'service app',
      'service cache',
      'service db',
      'service ui',
      'workload app-v1',
      'workload app-v2',
      'workload db',
      'workload ui',
    ]);
  });

  it('tells owners, team, entity, listeners, cluster and pods of a workload', () => {
    expect(graph.nodes.find(node => node.id === APP_V1)).toEqual({
      id: APP_V1,
      role: 'workload',
      kind: 'VirtualNode',
      name: 'app-v1',
      meshOwner: '111111111111',
      resourceOwner: '222222222222',
      status: 'ACTIVE',
      team: 'group:default/backend-team',
      entityRef: 'component:default/app',
      ownershipSource: 'cluster-annotation',
      listeners: [{ protocol: 'http', port: 4567 }],
      cluster: 'backend',
      namespace: 'yelb',
      pods: { readyPods: 2, pods: 3 },
      reconciled: false,
    });
    expect(
      graph.nodes.find(node => node.id === APP_V2)?.reconciled,
    ).toBeUndefined();
  });

  it('connects by name over accounts and says where an edge crosses them', () => {
    expect(edge(UI_NODE, APP)).toMatchObject({
      type: 'backend',
      crossAccount: true,
    });
    expect(edge(APP_V1, DB)).toMatchObject({
      type: 'backend',
      crossAccount: false,
    });
    expect(edge(UI, UI_NODE)).toMatchObject({ type: 'provider' });
    expect(edge(APP, APP_ROUTER)).toMatchObject({ type: 'provider' });
  });

  it('turns routes into edges with weight, share, priority and match', () => {
    expect(edge(APP_ROUTER, APP_V1)).toMatchObject({
      type: 'route',
      route: 'canary',
      weight: 30,
      share: 0.75,
      priority: 10,
      timeouts: 'perRequest 15 s',
      match: 'prefix / and method GET and not header beta = yes',
    });
    expect(edge(APP_ROUTER, APP_V2)).toMatchObject({ weight: 10, share: 0.25 });
    expect(edge(GATEWAY, UI)).toMatchObject({
      type: 'ingress',
      route: 'to-ui',
      match: 'host ends with .example.com and prefix /',
    });
  });

  it('shows a backend that names nothing as missing', () => {
    expect(edge(APP_V1, 'missing:cache')).toMatchObject({
      type: 'backend',
      crossAccount: false,
    });
    const missing = graph.nodes.find(node => node.id === 'missing:cache');
    expect(missing).toMatchObject({ role: 'service', status: 'MISSING' });
    expect(missing).not.toHaveProperty('resourceOwner');
  });

  it('shows providers and targets that are not there as missing', () => {
    const without = buildGraph({
      mesh: YELB.mesh,
      resources: YELB.resources
        .filter(({ name }) => name !== 'app-v2' && name !== 'ui')
        .concat(
          YELB.resources.filter(
            ({ kind, name }) => kind === 'VirtualService' && name === 'ui',
          ),
        ),
    });
    expect(without.edges.map(({ target }) => target)).toEqual(
      expect.arrayContaining([
        'missing:virtualNode/ui',
        'missing:virtualNode/app-v2',
      ]),
    );
  });

  it('survives a zero weight sum, two ports of one target and an empty service', () => {
    const service = YELB.resources.find(
      ({ kind, name }) => kind === 'VirtualService' && name === 'db',
    );
    const router = YELB.resources.find(({ kind }) => kind === 'VirtualRouter');
    const route = YELB.resources.find(({ kind }) => kind === 'Route');
    const node = YELB.resources.find(({ name }) => name === 'app-v2');
    if (
      service?.kind !== 'VirtualService' ||
      route?.kind !== 'Route' ||
      !router ||
      !node
    ) {
      throw new Error('fixture');
    }
    const { edges } = buildGraph({
      mesh: YELB.mesh,
      resources: [
        { ...service, spec: {} },
        router,
        node,
        {
          ...route,
          spec: {
            tcpRoute: {
              action: {
                weightedTargets: [
                  { virtualNode: 'app-v2', weight: 0, port: 1 },
                  { virtualNode: 'app-v2', weight: 0, port: 2 },
                ],
              },
            },
          },
        },
      ],
    });
    expect(edges.filter(({ type }) => type === 'route')).toEqual([
      expect.objectContaining({ weight: 0, share: 0, match: 'any' }),
      expect.objectContaining({ weight: 0, share: 0, match: 'any' }),
    ]);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  });
});
