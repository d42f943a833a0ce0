import { GraphBuilder, OWNER } from '../__fixtures__/graphs';
import { buildGroupGraph } from '../buildGroupGraph';
import { groupServices } from '../groupServices';
import { LayerBuilder } from './LayerBuilder';
import { orderLayers } from './orderLayers';

/** A mesh of one account whose services stand in the given layers, and who calls whom. */
function layersOf(ranks: Record<string, number>, calls: [string, string][]) {
  const builder = new GraphBuilder();
  const ids = new Map(
    Object.keys(ranks).map(name => [
      name,
      builder.node('workload', name, OWNER),
    ]),
  );
  for (const [from, to] of calls) {
    builder.edge('backend', ids.get(from)!, ids.get(to)!);
  }
  const mesh = builder.build();
  const groups = groupServices(mesh);
  return LayerBuilder.build({
    graph: buildGroupGraph(mesh, groups),
    accountOf: Int32Array.from(groups, () => 0),
    ranks: Int32Array.from(groups, ({ head }) => ranks[head.name]),
    stacks: [[0]],
    heights: [100],
  });
}

describe('orderLayers', () => {
  it('uncrosses what need not cross', () => {
    const layers = layersOf({ a: 0, b: 0, c: 0, x: 1, y: 1, z: 1 }, [
      ['a', 'z'],
      ['b', 'y'],
      ['c', 'x'],
    ]);
    expect(orderLayers(layers, []).countCrossings()).toBe(0);
  });

  it('leads a long link around others', () => {
    const layers = layersOf({ a: 0, b: 0, m: 1, n: 1, y: 2, z: 2 }, [
      ['a', 'z'],
      ['a', 'm'],
      ['m', 'y'],
      ['b', 'n'],
      ['n', 'z'],
    ]);
    expect(orderLayers(layers, []).countCrossings()).toBe(0);
  });

  it('leaves the one crossing that two callers of the same two have', () => {
    const layers = layersOf({ a: 0, b: 0, x: 1, y: 1 }, [
      ['a', 'x'],
      ['a', 'y'],
      ['b', 'x'],
      ['b', 'y'],
    ]);
    expect(orderLayers(layers, []).countCrossings()).toBe(1);
  });
});
