import type { GraphEdge, GraphEdgeType, MeshGraph } from '../graph';
import { blastRadius } from './blastRadius';
import { pathsBetween } from './pathsBetween';

const TYPES: Record<string, GraphEdgeType> = {
  p: 'provider',
  r: 'route',
  b: 'backend',
  i: 'ingress',
};

/** A graph from lines such as `ui b app`, `router r node 0` (with the weight). */
function graphOf(...lines: string[]): MeshGraph {
  const edges = lines.map((line): GraphEdge => {
    const [source, type, target, weight] = line.split(' ');
    return {
      id: line,
      type: TYPES[type],
      source,
      target,
      crossAccount: false,
      ...(weight && { weight: Number(weight) }),
    };
  });
  const ids = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return {
    mesh: {
      region: 'us-west-2',
      meshOwner: '111111111111',
      meshName: 'yelb',
      arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb',
    },
    nodes: Array.from(ids, id => ({
      id,
      role: 'service',
      kind: 'VirtualService',
      name: id,
      meshOwner: '111111111111',
      status: 'ACTIVE',
      listeners: [],
    })),
    edges,
  };
}

const CANARY = [
  'gateway i ui',
  'ui p ui-node',
  'ui-node b app',
  'app p router',
  'router r v1 90',
  'router r v2 10',
  'v1 b db',
  'v2 b db',
  'v2 b cache',
];

describe('blastRadius', () => {
  const of = (id: string, ...lines: string[]) =>
    Object.fromEntries(blastRadius(graphOf(...lines), id));

  it('breaks everybody who needs what is gone', () => {
    expect(of('db', ...CANARY)).toEqual({
      v1: 'broken',
      v2: 'broken',
      router: 'broken',
      app: 'broken',
      'ui-node': 'broken',
      ui: 'broken',
      gateway: 'broken',
    });
  });

  it('degrades who has another way left', () => {
    expect(of('cache', ...CANARY)).toEqual({
      v2: 'broken',
      router: 'degraded',
      app: 'degraded',
      'ui-node': 'degraded',
      ui: 'degraded',
      gateway: 'degraded',
    });
  });

  it('does not count a way with weight 0', () => {
    expect(of('v1', 'router r v1 100', 'router r v2 0')).toEqual({
      router: 'broken',
    });
    expect(of('v2', 'router r v1 100', 'router r v2 0')).toEqual({});
  });

  it('leaves alone who is only called, and ends in circles', () => {
    expect(of('gateway', ...CANARY)).toEqual({});
    expect(of('a', 'a b b', 'b b a')).toEqual({ b: 'broken' });
  });
});

describe('pathsBetween', () => {
  it('finds all ways, and nothing beside them', () => {
    const part = pathsBetween(graphOf(...CANARY), 'app', 'db');
    expect(Array.from(part?.nodeIds ?? []).sort()).toEqual([
      'app',
      'db',
      'router',
      'v1',
      'v2',
    ]);
    expect(part?.edgeIds).not.toContain('v2 b cache');
  });

  it.each([
    ['db', 'app'],
    ['app', 'app'],
    ['nowhere', 'db'],
  ])('finds no way from %s to %s', (from, to) => {
    expect(pathsBetween(graphOf(...CANARY), from, to)).toBeUndefined();
  });
});
