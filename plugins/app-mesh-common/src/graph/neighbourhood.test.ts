import {
  APP,
  APP_ROUTER,
  APP_V1,
  APP_V2,
  DB,
  DB_NODE,
  GATEWAY,
  UI,
  UI_NODE,
  YELB,
} from './__fixtures__/yelb';
import { buildGraph } from './buildGraph';
import { neighbourhood } from './neighbourhood';

const graph = buildGraph(YELB);
const APP_WHOLE = [APP, APP_ROUTER, APP_V1, APP_V2];

function around(
  focus: string[],
  options?: Parameters<typeof neighbourhood>[2],
): string[] {
  return neighbourhood(graph, focus, options)
    .nodes.map(({ id }) => id)
    .sort();
}

describe('neighbourhood', () => {
  it('keeps a service with its router and workloads, whatever part is the focus', () => {
    for (const part of APP_WHOLE) {
      expect(around([part], { depth: 0 })).toEqual([...APP_WHOLE].sort());
    }
  });

  it('counts calls, in both directions by default', () => {
    expect(around([APP])).toEqual(
      [...APP_WHOLE, UI, UI_NODE, DB, DB_NODE, 'missing:cache'].sort(),
    );
    expect(around([DB], { depth: 1 })).toEqual(
      [DB, DB_NODE, ...APP_WHOLE].sort(),
    );
    expect(around([DB], { depth: 3, direction: 'callers' })).toEqual(
      [DB, DB_NODE, ...APP_WHOLE, UI, UI_NODE, GATEWAY].sort(),
    );
    expect(around([GATEWAY], { depth: 1 })).toEqual(
      [GATEWAY, UI, UI_NODE].sort(),
    );
  });

  it('keeps to one direction when asked', () => {
    expect(around([APP], { direction: 'callees' })).not.toContain(UI);
    expect(around([APP], { direction: 'callers' })).not.toContain(DB);
  });

  it('keeps only edges between kept nodes', () => {
    const { edges, nodes } = neighbourhood(graph, [DB], { depth: 0 });
    expect(nodes).toHaveLength(2);
    expect(edges.map(({ source, target }) => [source, target])).toEqual([
      [DB, DB_NODE],
    ]);
  });

  it('is empty for a focus that is not in the graph', () => {
    expect(around(['arn:elsewhere'])).toEqual([]);
  });

  it('ends on cycles', () => {
    const cyclic = {
      ...graph,
      edges: graph.edges.concat({
        id: 'back',
        type: 'backend' as const,
        source: DB_NODE,
        target: UI,
        crossAccount: true,
      }),
    };
    expect(
      neighbourhood(cyclic, [APP], { depth: 10, direction: 'callees' }).nodes,
    ).toHaveLength(graph.nodes.length - 1);
  });
});
