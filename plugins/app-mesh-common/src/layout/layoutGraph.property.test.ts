import fc from 'fast-check';
import type { MeshGraph } from '../graph';
import { GraphBuilder } from './__fixtures__/graphs';
import { layoutGraph } from './layoutGraph';
import type { GraphLayout, LayoutRect } from './types';
import { inside, touch } from './__fixtures__/rects';

interface Service {
  account: number;
  workloads: number;
  /** By index, itself and those before it included: cycles are allowed. */
  calls: number[];
}

const ACCOUNTS = [
  '111111111111',
  '222222222222',
  '333333333333',
  '444444444444',
  '555555555555',
];

const services = (size: { minLength: number; maxLength: number }) =>
  fc.array(
    fc.record({
      account: fc.nat(ACCOUNTS.length - 1),
      workloads: fc.integer({ min: 0, max: 3 }),
      calls: fc.array(fc.nat(size.maxLength - 1), { maxLength: 4 }),
    }),
    size,
  );

function meshOf(list: Service[]): MeshGraph {
  const builder = new GraphBuilder();
  const built = list.map(({ account, workloads }, index) =>
    builder.service(`s${index}`, ACCOUNTS[account], workloads),
  );
  list.forEach(({ calls }, index) => {
    const targets = new Set(calls.filter(call => call < built.length));
    for (const workload of built[index].workloads) {
      targets.forEach(target =>
        builder.edge('backend', workload, built[target].service),
      );
    }
  });
  const gateway = builder.node('gateway', 'ingress', ACCOUNTS[0]);
  built
    .slice(0, 2)
    .forEach(({ service }) => builder.edge('ingress', gateway, service));
  return builder.build();
}

function touching<T extends LayoutRect>(rects: T[]): [T, T][] {
  return rects.flatMap((a, index) =>
    rects
      .slice(index + 1)
      .filter(b => touch(a, b))
      .map((b): [T, T] => [a, b]),
  );
}

function shuffled<T>(items: T[], keys: number[]): T[] {
  return items
    .map((item, index) => ({
      item,
      key: keys[index % keys.length] * (index + 1),
    }))
    .sort((a, b) => (a.key % 97) - (b.key % 97))
    .map(({ item }) => item);
}

/** How many of the values must move so that the rest is ascending. */
function outOfOrder(values: number[]): number {
  const ends: number[] = [];
  for (const value of values) {
    const place = ends.findIndex(end => end >= value);
    ends[place < 0 ? ends.length : place] = value;
  }
  return values.length - ends.length;
}

/** How many groups of a drawing are in another column of their box, or moved past others of it. */
function movedGroups(before: GraphLayout, after: GraphLayout): number {
  const columns = ({ groups, nodes, boxes }: GraphLayout) => {
    const column = new Map(nodes.map(node => [node.id, node.column]));
    return new Map(
      groups.map(group => {
        const box = boxes.find(candidate => inside(group, candidate))!;
        const own = groups
          .filter(other => inside(other, box))
          .map(other => column.get(other.id)!);
        const place = column.get(group.id)! - Math.min(...own);
        return [group.id, { key: `${box.accountId} ${place}`, y: group.y }];
      }),
    );
  };
  const old = columns(before);
  const now = columns(after);
  const stayed = new Map<string, { before: number; after: number }[]>();
  let moved = 0;
  old.forEach(({ key, y }, id) => {
    const place = now.get(id)!;
    if (place.key === key) {
      stayed.set(key, [
        ...(stayed.get(key) ?? []),
        { before: y, after: place.y },
      ]);
    } else {
      moved += 1;
    }
  });
  stayed.forEach(list => {
    list.sort((a, b) => a.before - b.before);
    moved += outOfOrder(list.map(({ after: y }) => y));
  });
  return moved;
}

describe('layoutGraph, of any mesh', () => {
  const small = services({ minLength: 0, maxLength: 14 });

  it('lets no nodes, groups or boxes overlap, and keeps every node in its account’s box', () => {
    fc.assert(
      fc.property(small, list => {
        const mesh = meshOf(list);
        const layout = layoutGraph(mesh);
        expect(touching(layout.nodes)).toEqual([]);
        expect(touching(layout.groups)).toEqual([]);
        expect(touching(layout.boxes)).toEqual([]);
        const owners = new Map(
          mesh.nodes.map(node => [node.id, node.resourceOwner]),
        );
        for (const node of layout.nodes) {
          const box = layout.boxes.find(
            ({ accountId }) => accountId === owners.get(node.id),
          )!;
          expect(
            inside(node, {
              ...box,
              y: box.y + box.titleHeight,
              height: box.height - box.titleHeight,
            }),
          ).toBe(true);
        }
      }),
    );
  });

  it('draws every edge from its source to its target', () => {
    fc.assert(
      fc.property(small, list => {
        const mesh = meshOf(list);
        const layout = layoutGraph(mesh);
        const rects = new Map(layout.nodes.map(node => [node.id, node]));
        const paths = new Map(layout.edges.map(({ id, path }) => [id, path]));
        expect(paths.size).toBe(mesh.edges.length);
        const touches = (rect: LayoutRect, x: number, y: number) =>
          touch(rect, { x: x - 0.2, y: y - 0.2, width: 0.4, height: 0.4 });
        for (const { id, source, target } of mesh.edges) {
          const numbers = paths
            .get(id)!
            .match(/-?\d+(\.\d+)?/g)!
            .map(Number);
          const [x, y] = numbers;
          expect(touches(rects.get(source)!, x, y)).toBe(true);
          const [endX, endY] = numbers.slice(-2);
          expect(touches(rects.get(target)!, endX, endY)).toBe(true);
        }
      }),
    );
  });

  it('gives the same drawing whatever the order of nodes and edges', () => {
    const keys = fc.array(fc.integer({ min: 1, max: 1e6 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(small, keys, (list, order) => {
        const mesh = meshOf(list);
        const layout = layoutGraph(mesh);
        expect(layoutGraph(mesh)).toEqual(layout);
        expect(
          layoutGraph({
            ...mesh,
            nodes: shuffled(mesh.nodes, order),
            edges: shuffled(mesh.edges, order),
          }),
        ).toEqual(layout);
      }),
    );
  });

  it('moves little when a service is added that one other calls', () => {
    const shares: Record<'anew' | 'after', number[]> = { anew: [], after: [] };
    fc.assert(
      fc.property(
        services({ minLength: 20, maxLength: 40 }),
        fc.nat(19),
        (list, caller) => {
          const added = list.map((service, index) =>
            index === caller
              ? { ...service, calls: [...service.calls, list.length] }
              : service,
          );
          const { account } = list[caller];
          added.push({ account, workloads: 1, calls: [] });
          const previous = layoutGraph(meshOf(list));
          const mesh = meshOf(added);
          const moved = (layout: GraphLayout) =>
            movedGroups(previous, layout) / list.length;
          shares.anew.push(moved(layoutGraph(mesh)));
          shares.after.push(moved(layoutGraph(mesh, { previous })));
        },
      ),
      { seed: 1, numRuns: 60 },
    );
    const middle = (values: number[]) => values.sort((a, b) => a - b)[30];

    process.stderr.write(
      JSON.stringify([
        shares.anew
          .sort((a, b) => a - b)
          .map(x => Math.round(x * 100))
          .join(' '),
        shares.after
          .sort((a, b) => a - b)
          .map(x => Math.round(x * 100))
          .join(' '),
      ]),
    );
    expect(middle(shares.anew)).toBeLessThan(0.2);
    expect(middle(shares.after)).toBeLessThan(0.1);
  });

  it('keeps to the rules with a drawing before it, its own or another’s', () => {
    fc.assert(
      fc.property(small, small, (list, other) => {
        const mesh = meshOf(list);
        for (const previous of [mesh, meshOf(other)]) {
          const layout = layoutGraph(mesh, { previous: layoutGraph(previous) });
          expect(touching(layout.groups)).toEqual([]);
          expect(touching(layout.boxes)).toEqual([]);
          expect(layout.edges).toHaveLength(mesh.edges.length);
        }
      }),
    );
  });
});
