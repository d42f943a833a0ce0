import type { MeshChange } from '@crossmesh/plugin-app-mesh-common';
import { yelbResponse } from '../__fixtures__/yelb';
import { changedEdges } from './changedEdges';
import { changedNodes } from './changedNodes';
import { mergeGraphs } from './mergeGraphs';

const { graph } = yelbResponse();
const byName = (name: string, role: string) =>
  graph.nodes.find(node => node.name === name && node.role === role)!;
const router = byName('yelb-ui-virtual-router', 'router');
const redis = byName('redis-server', 'service');

function change(arn: string, kind: MeshChange['change']): MeshChange {
  return {
    changedAt: '2026-03-01T12:00:00.000Z',
    mesh: graph.mesh,
    accountId: '111111111111',
    kind: 'Route',
    arn,
    name: 'x',
    change: kind,
    differences: [],
  };
}

describe('changedNodes', () => {
  const without = (id: string) => ({
    ...graph,
    nodes: graph.nodes.filter(node => node.id !== id),
  });

  it('shows a route at its router, and what came or went at itself', () => {
    const route = change(`${router.id}/route/new`, 'added');
    expect(changedNodes([route], graph, without(redis.id))).toEqual(
      new Map([
        [router.id, 'changed'],
        [redis.id, 'removed'],
      ]),
    );
  });

  it('says of an added router that it is added, not that its routes changed it', () => {
    const route = change(`${router.id}/route/new`, 'added');
    expect(changedNodes([route], without(router.id), graph)).toEqual(
      new Map([[router.id, 'added']]),
    );
  });

  it('takes all nodes of a mesh that came as added', () => {
    const mesh = change(graph.mesh.arn, 'added');
    const nothing = { ...graph, nodes: [], edges: [] };
    expect(changedNodes([mesh], nothing, graph).size).toBe(graph.nodes.length);
  });
});

describe('mergeGraphs', () => {
  it('brings back what is gone, as deleted, with its edges', () => {
    const later = {
      ...graph,
      nodes: graph.nodes.filter(({ id }) => id !== redis.id),
      edges: graph.edges.filter(
        ({ source, target }) => source !== redis.id && target !== redis.id,
      ),
    };
    const merged = mergeGraphs(graph, later);
    expect(merged.nodes).toHaveLength(graph.nodes.length);
    expect(merged.edges).toHaveLength(graph.edges.length);
    expect(merged.nodes.find(({ id }) => id === redis.id)?.status).toBe(
      'DELETED',
    );
  });

  it('brings back a connection that is gone between what is still there', () => {
    const [first, ...others] = graph.edges;
    const merged = mergeGraphs(graph, { ...graph, edges: others });
    expect(merged.nodes).toEqual(graph.nodes);
    expect(merged.edges).toEqual([...others, first]);
  });
});

describe('changedEdges', () => {
  it('tells added, removed and changed connections from those that stayed', () => {
    const [gone, heavier, ...others] = graph.edges;
    const earlier = { ...graph, edges: [gone, heavier, ...others.slice(1)] };
    const later = {
      ...graph,
      edges: [{ ...heavier, weight: 77 }, ...others],
    };
    expect(changedEdges(earlier, later)).toEqual(
      new Map([
        [heavier.id, 'changed'],
        [others[0].id, 'added'],
        [gone.id, 'removed'],
      ]),
    );
  });
});
