import type { MeshId } from '../identity';
import type { GraphEdge, GraphNode, GraphNodeRole } from './types';

type TargetRole = Exclude<GraphNodeRole, 'gateway'>;

const MISSING: Record<TargetRole, { kind: GraphNode['kind']; prefix: string }> =
  {
    service: { kind: 'VirtualService', prefix: 'missing:' },
    router: { kind: 'VirtualRouter', prefix: 'missing:virtualRouter/' },
    workload: { kind: 'VirtualNode', prefix: 'missing:virtualNode/' },
  };

/**
 * Collects nodes and edges. Resources refer to each other by name within the mesh, whoever created
 * them; a name that nothing bears becomes a node that says so.
 */
export class GraphBuilder {
  readonly #mesh: MeshId;
  readonly #nodes = new Map<string, GraphNode>();
  readonly #byName = new Map<string, GraphNode>();
  readonly #edges = new Map<string, GraphEdge>();

  constructor(mesh: MeshId) {
    this.#mesh = mesh;
  }

  get nodes(): GraphNode[] {
    return [...this.#nodes.values()];
  }

  get edges(): GraphEdge[] {
    return [...this.#edges.values()];
  }

  addNode(node: GraphNode): void {
    this.#nodes.set(node.id, node);
    this.#byName.set(`${node.role}/${node.name}`, node);
  }

  find(role: GraphNodeRole, name: string): GraphNode | undefined {
    return this.#byName.get(`${role}/${name}`);
  }

  /**
   * @param edge - what the edge is beside its ends; `key` sets edges between the same ends apart
   */
  connect(
    source: GraphNode,
    target: { role: TargetRole; name: string },
    edge: Pick<GraphEdge, 'type'> & Partial<GraphEdge>,
    key: string = '',
  ): void {
    const end = this.find(target.role, target.name) ?? this.#addMissing(target);
    const id = `${edge.type}:${source.id}>${end.id}${key && `#${key}`}`;
    this.#edges.set(id, {
      ...edge,
      id,
      source: source.id,
      target: end.id,
      crossAccount:
        source.resourceOwner !== undefined &&
        end.resourceOwner !== undefined &&
        source.resourceOwner !== end.resourceOwner,
    });
  }

  #addMissing(target: { role: TargetRole; name: string }): GraphNode {
    const { kind, prefix } = MISSING[target.role];
    const node: GraphNode = {
      id: `${prefix}${target.name}`,
      role: target.role,
      kind,
      name: target.name,
      meshOwner: this.#mesh.meshOwner,
      status: 'MISSING',
      listeners: [],
    };
    this.addNode(node);
    return node;
  }
}
