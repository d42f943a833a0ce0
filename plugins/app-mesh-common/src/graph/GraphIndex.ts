import type { GraphEdge, MeshGraph } from './types';

function group(
  edges: GraphEdge[],
  end: 'source' | 'target',
): Map<string, GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const members = groups.get(edge[end]);
    if (members) {
      members.push(edge);
    } else {
      groups.set(edge[end], [edge]);
    }
  }
  return groups;
}

/**
 * A graph's edges by their ends, parted into calls (gateway or workload → service) and into what
 * makes up a service (service → router → workload).
 */
export class GraphIndex {
  readonly #outgoing: Map<string, GraphEdge[]>;
  readonly #incoming: Map<string, GraphEdge[]>;
  readonly #ids: Set<string>;

  constructor(graph: MeshGraph) {
    this.#outgoing = group(graph.edges, 'source');
    this.#incoming = group(graph.edges, 'target');
    this.#ids = new Set(graph.nodes.map(({ id }) => id));
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  callees(ids: Iterable<string>): Set<string> {
    return this.#step(ids, this.#outgoing, 'target', true);
  }

  callers(ids: Iterable<string>): Set<string> {
    return this.#step(ids, this.#incoming, 'source', true);
  }

  /** The services that the nodes belong to, with their routers and workloads. */
  wholeServices(ids: Iterable<string>): Set<string> {
    const upwards = this.#closure(ids, this.#incoming, 'source');
    return this.#closure(upwards, this.#outgoing, 'target');
  }

  #closure(
    ids: Iterable<string>,
    edges: Map<string, GraphEdge[]>,
    end: 'source' | 'target',
  ): Set<string> {
    const reached = new Set(ids);
    // A set hands out what is added to it meanwhile.
    for (const id of reached) {
      for (const next of this.#step([id], edges, end, false)) {
        reached.add(next);
      }
    }
    return reached;
  }

  #step(
    ids: Iterable<string>,
    edges: Map<string, GraphEdge[]>,
    end: 'source' | 'target',
    calls: boolean,
  ): Set<string> {
    const reached = new Set<string>();
    for (const id of ids) {
      for (const edge of edges.get(id) ?? []) {
        if ((edge.type === 'backend' || edge.type === 'ingress') === calls) {
          reached.add(edge[end]);
        }
      }
    }
    return reached;
  }
}
