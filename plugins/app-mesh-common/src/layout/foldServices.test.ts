import { CONSUMER, GraphBuilder, OWNER, yelb } from './__fixtures__/graphs';
import { foldServices } from './foldServices';

describe('foldServices', () => {
  it('folds Yelb into four services and three calls', () => {
    const folded = foldServices(yelb());

    expect(folded.graph.nodes.map(node => node.name)).toEqual([
      'redis-server',
      'yelb-appserver',
      'yelb-db',
      'yelb-ui',
    ]);
    expect(
      folded.graph.edges.map(({ source, target, crossAccount }) => ({
        source,
        target,
        crossAccount,
      })),
    ).toEqual([
      {
        source: `${OWNER}/service/yelb-ui`,
        target: `${CONSUMER}/service/yelb-appserver`,
        crossAccount: true,
      },
      {
        source: `${CONSUMER}/service/yelb-appserver`,
        target: `${CONSUMER}/service/yelb-db`,
        crossAccount: false,
      },
      {
        source: `${CONSUMER}/service/yelb-appserver`,
        target: `${CONSUMER}/service/redis-server`,
        crossAccount: false,
      },
    ]);
    const card = folded.cards.get(`${OWNER}/service/yelb-ui`)!;
    expect(card.router?.name).toBe('yelb-ui');
    expect(card.targets.map(target => target.workload.name)).toEqual([
      'yelb-ui-v1',
    ]);
    expect(card.memberIds).toHaveLength(3);
  });

  it('merges the calls of two workloads of one service', () => {
    const builder = new GraphBuilder();
    const caller = builder.service('caller', OWNER, 2);
    const callee = builder.service('callee', OWNER);
    for (const workload of caller.workloads) {
      builder.edge('backend', workload, callee.service);
    }

    const { graph, edgeMembers } = foldServices(builder.build());

    expect(graph.edges).toHaveLength(1);
    expect(edgeMembers.get(graph.edges[0].id)).toHaveLength(2);
  });

  it('shows a workload of another account as target of the service and as card of its own', () => {
    const builder = new GraphBuilder();
    const { router, service } = builder.service('shop', OWNER);
    const other = builder.node('workload', 'shop-next', CONSUMER);
    builder.edge('route', router, other, 20);

    const { cards, graph } = foldServices(builder.build());

    expect(
      cards
        .get(service)!
        .targets.map(({ workload, weight }) => [workload.name, weight]),
    ).toEqual([
      ['shop-v1', 1],
      ['shop-next', 20],
    ]);
    expect(graph.nodes.map(node => node.name)).toEqual(['shop', 'shop-next']);
    expect(graph.edges).toMatchObject([{ type: 'route', weight: 20 }]);
  });

  it('keeps a service that calls itself', () => {
    const builder = new GraphBuilder();
    const { service, workloads } = builder.service('loop', OWNER);
    builder.edge('backend', workloads[0], service);

    const { graph } = foldServices(builder.build());

    expect(graph.edges).toMatchObject([{ source: service, target: service }]);
  });

  it('leaves one service unfolded among cards', () => {
    const graph = yelb();
    const head = `${CONSUMER}/service/yelb-appserver`;

    const folded = foldServices(graph, new Set([head]));

    expect(folded.graph.nodes.map(({ role, name }) => [role, name])).toEqual([
      ['service', 'redis-server'],
      ['service', 'yelb-appserver'],
      ['router', 'yelb-appserver'],
      ['workload', 'yelb-appserver-v1'],
      ['service', 'yelb-db'],
      ['service', 'yelb-ui'],
    ]);
    expect(folded.cards.has(head)).toBe(false);
    const workload = `${CONSUMER}/workload/yelb-appserver-v1`;
    expect(
      folded.graph.edges
        .filter(({ source }) => source === workload)
        .map(({ target }) => target),
    ).toEqual([
      `${CONSUMER}/service/yelb-db`,
      `${CONSUMER}/service/redis-server`,
    ]);
    const route = graph.edges.find(
      ({ type, target }) => type === 'route' && target === workload,
    )!;
    expect(folded.graph.edges).toContainEqual(route);
    expect(folded.edgeMembers.get(route.id)).toEqual([route.id]);
  });

  it('has nothing to unfold in a card without members', () => {
    const builder = new GraphBuilder();
    const id = builder.node('service', 'lonely', OWNER);

    const { cards } = foldServices(builder.build(), new Set([id]));

    expect(cards.has(id)).toBe(true);
  });
});
