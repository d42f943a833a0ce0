import {
  entityRefForArn,
  type GraphNode,
  type MeshGraph,
} from '@crossmesh/plugin-app-mesh-common';

/**
 * What the nodes of a graph depend on, seen through the routers, which have no entity of their own.
 */
export class Dependencies {
  readonly #nodes: Map<string, GraphNode>;
  readonly #targets = new Map<string, string[]>();

  constructor(graph: MeshGraph) {
    this.#nodes = new Map(graph.nodes.map(node => [node.id, node]));
    for (const { source, target } of graph.edges) {
      const targets = this.#targets.get(source);
      if (targets) {
        targets.push(target);
      } else {
        this.#targets.set(source, [target]);
      }
    }
  }

  /** References of the entities that a node depends on, in order. */
  of(node: GraphNode): string[] {
    const seen = new Set<string>();
    const refs = new Set<string>();
    const visit = (id: string) => {
      for (const targetId of this.#targets.get(id) ?? []) {
        if (seen.has(targetId)) {
          continue;
        }
        seen.add(targetId);
        const target = this.#nodes.get(targetId);
        if (target?.role === 'router') {
          visit(target.id);
        } else if (target && target.status !== 'MISSING') {
          refs.add(entityRefForArn(target.id, target.name));
        }
      }
    };
    visit(node.id);
    return [...refs].sort();
  }
}
