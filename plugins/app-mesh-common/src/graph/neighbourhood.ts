import { GraphIndex } from './GraphIndex';
import type { MeshGraph } from './types';

/** Graphs are never changed once they are built, and many neighbourhoods are taken from one. */
const indexes = new WeakMap<MeshGraph, GraphIndex>();

function indexOf(graph: MeshGraph): GraphIndex {
  const index = indexes.get(graph) ?? new GraphIndex(graph);
  indexes.set(graph, index);
  return index;
}

function reach(
  start: Set<string>,
  depth: number,
  step: (ids: Set<string>) => Set<string>,
): Set<string> {
  const reached = new Set(start);
  let frontier = start;
  for (let level = 0; level < depth && frontier.size > 0; level++) {
    frontier = new Set([...step(frontier)].filter(id => !reached.has(id)));
    for (const id of frontier) {
      reached.add(id);
    }
  }
  return reached;
}

/**
 * The part of a graph around some nodes. Depth counts calls from service to service; a service comes
 * whole, with its router and workloads. Callers' callees and callees' callers are left out.
 *
 * @param graph - the graph of a whole mesh
 * @param focusIds - ids of nodes to begin at; those that are not in the graph are ignored
 * @param options - depth 0 gives the services of the focus alone; by default 1, both directions
 * @public
 */
export function neighbourhood(
  graph: MeshGraph,
  focusIds: string[],
  options: { depth?: number; direction?: 'callers' | 'callees' | 'both' } = {},
): MeshGraph {
  const { depth = 1, direction = 'both' } = options;
  const index = indexOf(graph);
  const start = index.wholeServices(focusIds.filter(id => index.has(id)));
  const kept = new Set(start);
  const follow = (calls: (ids: Set<string>) => Set<string>) => {
    const reached = reach(start, depth, ids => index.wholeServices(calls(ids)));
    for (const id of reached) {
      kept.add(id);
    }
  };
  if (direction !== 'callers') {
    follow(ids => index.callees(ids));
  }
  if (direction !== 'callees') {
    follow(ids => index.callers(ids));
  }
  return { mesh: graph.mesh, ...index.part(kept) };
}
