import { buildGraph, type MeshGraph } from '../graph';
import { YELB } from '../graph/__fixtures__/yelb';
import { toCsv } from './toCsv';
import { toMermaid } from './toMermaid';

const graph = buildGraph(YELB);

function named(name: string): MeshGraph {
  const [node] = graph.nodes;
  return { ...graph, nodes: [{ ...node, name }], edges: [] };
}

describe('toMermaid', () => {
  const text = toMermaid(graph, new Map([['222222222222', 'backend']]));

  it('puts every node into the subgraph of its account', () => {
    expect(text).toContain('subgraph a1["backend (222222222222)"]');
    expect(text).toContain('"Not in the mesh"');
    for (const { name } of graph.nodes) {
      expect(text).toContain(`"${name}"`);
    }
  });

  it('draws every edge, dotted from account to account', () => {
    const lines = text.split('\n').filter(line => /-->|-\.->/.test(line));
    expect(lines).toHaveLength(graph.edges.length);
    expect(lines.filter(line => line.includes('-.->'))).toHaveLength(
      graph.edges.filter(({ crossAccount }) => crossAccount).length,
    );
  });

  it('lets no name end the label that it stands in', () => {
    expect(toMermaid(named('a"] --> b#1'))).toContain(
      '"a#quot;] --#gt; b#35;1"',
    );
  });
});

describe('toCsv', () => {
  it('has one line per node and as many cells as columns', () => {
    const lines = toCsv(graph).trimEnd().split('\r\n');
    expect(lines).toHaveLength(graph.nodes.length + 1);
    expect(lines[0]).toBe(
      'arn,kind,name,meshOwner,resourceOwner,team,status,listeners,cluster,namespace,pods,readyPods,leadsTo',
    );
    for (const line of lines) {
      expect(line.split(',')).toHaveLength(13);
    }
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', "'=1+1"],
    ['@sum', "'@sum"],
  ])('writes %s so that a spreadsheet reads it as text', (name, cell) => {
    expect(toCsv(named(name))).toContain(`,${cell},`);
  });
});
