import type {
  GraphEdge,
  GraphEdgeType,
  GraphNode,
  GraphNodeRole,
  MeshGraph,
  MeshResourceKind,
} from '@crossmesh/plugin-app-mesh-common';

const REGION = 'eu-central-1';
const MESH = 'bench';
const KINDS: Record<GraphNodeRole, { kind: MeshResourceKind; path: string }> = {
  gateway: { kind: 'VirtualGateway', path: 'virtualGateway' },
  service: { kind: 'VirtualService', path: 'virtualService' },
  router: { kind: 'VirtualRouter', path: 'virtualRouter' },
  workload: { kind: 'VirtualNode', path: 'virtualNode' },
};

/** What a node of a generated mesh is, beside its role and name. */
export interface NodeOrigin {
  account: string;
  team: string;
}

/** Collects the nodes and edges of a mesh, each with all that a drawing shows. */
export class MeshBuilder {
  readonly #owner: string;
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, GraphEdge>();

  constructor(owner: string) {
    this.#owner = owner;
  }

  get size(): number {
    return this.#nodes.size;
  }

  node(role: GraphNodeRole, name: string, origin: NodeOrigin): string {
    const { kind, path } = KINDS[role];
    const { account, team } = origin;
    const id = `arn:aws:appmesh:${REGION}:${account}:mesh/${MESH}@${
      this.#owner
    }/${path}/${name}`;
    this.#nodes.set(id, {
      id,
      role,
      kind,
      name,
      meshOwner: this.#owner,
      resourceOwner: account,
      status: 'ACTIVE',
      team: `group:default/${team}`,
      listeners: role === 'service' ? [] : [{ protocol: 'http', port: 8080 }],
      namespace: role === 'workload' ? team : undefined,
    });
    return id;
  }

  /** Adds nothing where there is such an edge already. */
  edge(
    type: GraphEdgeType,
    source: string,
    target: string,
    rest: Pick<GraphEdge, 'weight' | 'share' | 'route' | 'match'> = {},
  ): void {
    const id = `${type} ${source} ${target}`;
    const owner = (node: string) => this.#nodes.get(node)?.resourceOwner;
    this.#edges.set(id, {
      id,
      type,
      source,
      target,
      crossAccount: owner(source) !== owner(target),
      ...rest,
    });
  }

  build(): MeshGraph {
    return {
      mesh: {
        region: REGION,
        meshOwner: this.#owner,
        meshName: MESH,
        arn: `arn:aws:appmesh:${REGION}:${this.#owner}:mesh/${MESH}`,
      },
      nodes: [...this.#nodes.values()],
      edges: [...this.#edges.values()],
    };
  }
}
