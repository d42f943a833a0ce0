import {
  CONSUMER,
  GraphBuilder,
  OWNER,
  randomMesh,
  yelb,
} from './__fixtures__/graphs';
import { layoutGraph } from './layoutGraph';
import type { GraphLayout, LayoutRect } from './types';
import { inside, touch } from './__fixtures__/rects';

function overlaps(rects: LayoutRect[]): number {
  const sorted = [...rects].sort((a, b) => a.x - b.x);
  let count = 0;
  sorted.forEach((rect, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.x >= rect.x + rect.width) {
        break;
      }
      count += touch(rect, other) ? 1 : 0;
    }
  });
  return count;
}

function nodeNamed(layout: GraphLayout, id: string) {
  const node = layout.nodes.find(candidate => candidate.id === id);
  if (!node) {
    throw new Error(`no node ${id}`);
  }
  return node;
}

const meshes = [
  ['Yelb', yelb()] as const,
  ...[1, 2, 5, 12, 30, 60].flatMap(size =>
    [1, 2, 3].map(
      seed =>
        [`${size} services, seed ${seed}`, randomMesh(size, seed)] as const,
    ),
  ),
];

describe('layoutGraph', () => {
  describe.each(meshes)('of %s', (_name, graph) => {
    const layout = layoutGraph(graph);

    it('draws every node and edge once', () => {
      const ids = (items: { id: string }[]) => items.map(item => item.id);
      expect(ids(layout.nodes).sort()).toEqual(ids(graph.nodes).sort());
      expect(ids(layout.edges).sort()).toEqual(ids(graph.edges).sort());
    });

    it('keeps nodes, groups and boxes apart', () => {
      expect(overlaps(layout.nodes)).toBe(0);
      expect(overlaps(layout.groups)).toBe(0);
      expect(overlaps(layout.boxes)).toBe(0);
    });

    it('keeps every node below the title of its account’s box', () => {
      const accountOf = new Map(
        graph.nodes.map(node => [node.id, node.resourceOwner]),
      );
      for (const node of layout.nodes) {
        const box = layout.boxes.find(
          candidate => candidate.accountId === accountOf.get(node.id),
        );
        expect(box).toBeDefined();
        expect(
          inside(node, {
            ...box!,
            y: box!.y + box!.titleHeight,
            height: box!.height - box!.titleHeight,
          }),
        ).toBe(true);
      }
    });

    it('stays inside of the drawing', () => {
      for (const box of layout.boxes) {
        expect(inside(box, { x: 0, y: 0, ...layout })).toBe(true);
      }
      for (const { path } of layout.edges) {
        const numbers = path.match(/-?\d+(\.\d+)?/g)!.map(Number);
        const limits = [layout.width, layout.height];
        numbers.forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(limits[index % 2] + 0.05);
        });
      }
    });

    it('does not depend on the order of nodes and edges', () => {
      const shuffled = {
        ...graph,
        nodes: [...graph.nodes].reverse(),
        edges: [...graph.edges].reverse(),
      };
      expect(layoutGraph(shuffled)).toEqual(layout);
    });
  });

  it('reads Yelb from left to right, each account in its box beside the other', () => {
    const layout = layoutGraph(yelb());

    expect(layout.boxes.map(box => [box.accountId, box.meshOwner])).toEqual([
      [OWNER, true],
      [CONSUMER, false],
    ]);
    const [frontend, backend] = layout.boxes;
    expect(frontend.x + frontend.width).toBeLessThan(backend.x);
    const call = layout.edges.find(({ id }) => id.includes('yelb-ui-v1>'))!;
    expect(call.path).toMatch(/^M[\d.]+ ([\d.]+)(L[\d.]+ \1)+$/);

    const column = (account: string, name: string) =>
      nodeNamed(layout, `${account}/service/${name}`).column;
    expect(column(OWNER, 'yelb-ui')).toBe(0);
    expect(column(CONSUMER, 'yelb-appserver')).toBe(1);
    expect(column(CONSUMER, 'yelb-db')).toBe(2);
    expect(column(CONSUMER, 'redis-server')).toBe(2);
    expect(layout.nodes[0].id).toBe(`${OWNER}/service/yelb-ui`);
  });

  it('labels routes and cross-account edges only', () => {
    const layout = layoutGraph(yelb());
    const labelled = layout.edges.filter(edge => edge.label);
    expect(labelled.map(edge => edge.id.split(':')[0]).sort()).toEqual([
      'backend',
      'route',
      'route',
      'route',
      'route',
    ]);
  });

  it('stacks boxes where one account both calls and is called by another', () => {
    const builder = new GraphBuilder();
    const first = builder.service('a', OWNER);
    const middle = builder.service('b', CONSUMER);
    const last = builder.service('c', OWNER);
    builder.edge('backend', first.workloads[0], middle.service);
    builder.edge('backend', middle.workloads[0], last.service);

    const layout = layoutGraph(builder.build());

    const [owner, consumer] = layout.boxes;
    expect(owner.y + owner.height).toBeLessThan(consumer.y);
    expect(overlaps(layout.boxes)).toBe(0);
  });

  it('leads the edge that closes a cycle back to the left', () => {
    const builder = new GraphBuilder();
    const a = builder.service('a', OWNER);
    const b = builder.service('b', OWNER);
    const c = builder.service('c', OWNER);
    builder.edge('backend', a.workloads[0], b.service);
    builder.edge('backend', b.workloads[0], c.service);
    builder.edge('backend', c.workloads[0], a.service);

    const layout = layoutGraph(builder.build());

    const columns = [a, b, c].map(
      ({ service }) => nodeNamed(layout, service).column,
    );
    expect(columns).toEqual([0, 1, 2]);
  });

  it('leads an edge over several columns past the nodes between', () => {
    const builder = new GraphBuilder();
    const [a, b, c] = ['a', 'b', 'c'].map(name => builder.service(name, OWNER));
    builder.edge('backend', a.workloads[0], b.service);
    builder.edge('backend', b.workloads[0], c.service);
    builder.edge('backend', a.workloads[0], c.service);

    const layout = layoutGraph(builder.build());

    const long = layout.edges.find(
      edge => edge.id === `backend:${a.workloads[0]}>${c.service}`,
    )!;
    const between = layout.groups.find(group => group.id === b.service)!;
    const levels = [...long.path.matchAll(/L([\d.]+) ([\d.]+)/g)].map(match =>
      match.slice(1).map(Number),
    );
    const passing = levels.find(
      ([x]) => x === between.x + between.width || x === between.x,
    );
    expect(passing).toBeDefined();
    const [, y] = passing!;
    expect(y < between.y || y > between.y + between.height).toBe(true);
  });

  it('moves nothing else when a workload is added at the end', () => {
    const before = layoutGraph(yelb());
    const builder = new GraphBuilder();
    const extra = builder.service('zz-new', CONSUMER).service;
    const { nodes, edges } = builder.build();
    const graph = yelb();
    graph.nodes.push(...nodes);
    graph.edges.push(...edges);

    const after = layoutGraph(graph);

    expect(nodeNamed(after, extra)).toBeDefined();
    for (const node of before.nodes) {
      expect(nodeNamed(after, node.id)).toEqual(node);
    }
  });

  it('is complete and without overlaps for a thousand nodes and for a long chain', () => {
    const large = randomMesh(300, 7);
    expect(large.nodes.length).toBeGreaterThan(1000);
    const layout = layoutGraph(large);
    expect(overlaps(layout.nodes)).toBe(0);
    expect(overlaps(layout.boxes)).toBe(0);

    const builder = new GraphBuilder();
    const chain = Array.from({ length: 300 }, (_, index) =>
      builder.node('workload', `n${index}`, OWNER),
    );
    chain.slice(1).forEach((id, i) => builder.edge('backend', chain[i], id));
    expect(
      Math.max(...layoutGraph(builder.build()).nodes.map(n => n.column)),
    ).toBe(299);
  });

  it('is empty for an empty graph', () => {
    expect(layoutGraph(new GraphBuilder().build())).toEqual({
      width: 0,
      height: 0,
      boxes: [],
      groups: [],
      nodes: [],
      edges: [],
    });
  });
});
