import { YELB } from './__fixtures__/yelb';
import { buildGraph } from './buildGraph';
import { collapseGraph } from './collapseGraph';

const graph = buildGraph(YELB);

describe('collapseGraph', () => {
  it('puts the nodes of each account together and counts what crosses', () => {
    const { edges, groups } = collapseGraph(graph, 'account');
    expect(groups.map(({ id, counts }) => [id, counts])).toEqual([
      [
        'account:111111111111',
        { gateway: 1, service: 1, router: 0, workload: 1, missing: 0 },
      ],
      [
        'account:222222222222',
        { gateway: 0, service: 2, router: 1, workload: 3, missing: 0 },
      ],
      ['none', { gateway: 0, service: 0, router: 0, workload: 0, missing: 1 }],
    ]);
    expect(
      edges.map(({ source, target, calls, crossAccount }) => [
        source,
        target,
        calls,
        crossAccount,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['account:111111111111', 'account:222222222222', 1, true],
      ]),
    );
  });

  it('loses no node, and no edge that leads from one group to another', () => {
    for (const by of ['account', 'team', 'namespace'] as const) {
      const { edges, groups } = collapseGraph(graph, by);
      const counted = groups.flatMap(({ counts }) => Object.values(counts));
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(
        graph.nodes.length,
      );
      const calls = edges.reduce((sum, edge) => sum + edge.calls, 0);
      expect(calls).toBeLessThanOrEqual(graph.edges.length);
      expect(edges.every(({ source, target }) => source !== target)).toBe(true);
    }
  });
});
