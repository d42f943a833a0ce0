import type { GraphEdge, GraphNode, MeshGraph } from './types';

interface Placed<T> {
  item: T;
  /** Its place in the graph. */
  place: number;
}

function inOrder<T>(placed: Placed<T>[]): T[] {
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

function group(
  edges: GraphEdge[],
  end: 'source' | 'target',
): Map<string, Placed<GraphEdge>[]> {
  const groups = new Map<string, Placed<GraphEdge>[]>();
  edges.forEach((item, place) => {
    const members = groups.get(item[end]);
    if (members) {
      members.push({ item, place });
    } else {
      groups.set(item[end], [{ item, place }]);
    }
  });
  return groups;
}

/**
 * A graph's nodes by id and edges by their ends, parted into calls (gateway or workload → service) and
 * into what makes up a service (service → router → workload).
 */
export class GraphIndex {
  readonly #outgoing: Map<string, Placed<GraphEdge>[]>;
  readonly #incoming: Map<string, Placed<GraphEdge>[]>;
  readonly #nodes: Map<string, Placed<GraphNode>>;

  constructor(graph: MeshGraph) {
    this.#outgoing = group(graph.edges, 'source');
    this.#incoming = group(graph.edges, 'target');
    this.#nodes = new Map(
      graph.nodes.map((item, place) => [item.id, { item, place }]),
    );
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
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

  /** Some nodes and the edges between them, in the graph's order. */
  part(ids: ReadonlySet<string>): Pick<MeshGraph, 'edges' | 'nodes'> {
    return {
      nodes: inOrder([...ids].flatMap(id => this.#nodes.get(id) ?? [])),
      edges: inOrder(
        [...ids].flatMap(id =>
          (this.#outgoing.get(id) ?? []).filter(({ item }) =>
            ids.has(item.target),
          ),
        ),
      ),
    };
  }

  #closure(
    ids: Iterable<string>,
    edges: Map<string, Placed<GraphEdge>[]>,
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
    edges: Map<string, Placed<GraphEdge>[]>,
    end: 'source' | 'target',
    calls: boolean,
  ): Set<string> {
    const reached = new Set<string>();
    for (const id of ids) {
      for (const { item } of edges.get(id) ?? []) {
        if ((item.type === 'backend' || item.type === 'ingress') === calls) {
          reached.add(item[end]);
        }
      }
    }
    return reached;
  }
}
