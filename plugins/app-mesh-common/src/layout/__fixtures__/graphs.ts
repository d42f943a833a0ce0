import type {
  GraphEdge,
  GraphEdgeType,
  GraphNode,
  GraphNodeRole,
  MeshGraph,
} from '../../graph';
import type { MeshResourceKind } from '../../resources';

const KINDS: Record<GraphNodeRole, MeshResourceKind> = {
  gateway: 'VirtualGateway',
  service: 'VirtualService',
  router: 'VirtualRouter',
  workload: 'VirtualNode',
};

export const OWNER = '111111111111';
export const CONSUMER = '222222222222';

/** Builds graphs by hand: short to write, complete in every field that layout reads. */
export class GraphBuilder {
  readonly #nodes: GraphNode[] = [];
  readonly #edges: GraphEdge[] = [];

  node(role: GraphNodeRole, name: string, account: string | undefined): string {
    const id = account ? `${account}/${role}/${name}` : `missing:${name}`;
    this.#nodes.push({
      id,
      role,
      kind: KINDS[role],
      name,
      meshOwner: OWNER,
      resourceOwner: account,
      status: account ? 'ACTIVE' : 'MISSING',
      listeners: [],
    });
    return id;
  }

  edge(type: GraphEdgeType, source: string, target: string, weight?: number) {
    const ownerOf = (id: string) =>
      this.#nodes.find(node => node.id === id)?.resourceOwner;
    this.#edges.push({
      id: `${type}:${source}>${target}`,
      type,
      source,
      target,
      crossAccount: ownerOf(source) !== ownerOf(target),
      weight,
    });
  }

  /** A service with a router and workloads; returns the ids of service and workloads. */
  service(name: string, account: string, workloads: number = 1) {
    const service = this.node('service', name, account);
    const router = this.node('router', name, account);
    this.edge('provider', service, router);
    const ids = Array.from({ length: workloads }, (_, index) => {
      const workload = this.node('workload', `${name}-v${index + 1}`, account);
      this.edge('route', router, workload, 1);
      return workload;
    });
    return { service, router, workloads: ids };
  }

  build(): MeshGraph {
    return {
      mesh: {
        region: 'us-west-2',
        meshOwner: OWNER,
        meshName: 'test',
        arn: `arn:aws:appmesh:us-west-2:${OWNER}:mesh/test`,
      },
      nodes: this.#nodes,
      edges: this.#edges,
    };
  }
}

/** Yelb: the frontend in the owner's account, the rest in a consumer's. */
export function yelb(): MeshGraph {
  const builder = new GraphBuilder();
  const ui = builder.service('yelb-ui', OWNER);
  const app = builder.service('yelb-appserver', CONSUMER);
  const db = builder.service('yelb-db', CONSUMER);
  const redis = builder.service('redis-server', CONSUMER);
  builder.edge('backend', ui.workloads[0], app.service);
  builder.edge('backend', app.workloads[0], db.service);
  builder.edge('backend', app.workloads[0], redis.service);
  return builder.build();
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** A mesh of any size with several accounts, canaries, shared services, gateways and cycles. */
export function randomMesh(services: number, seed: number): MeshGraph {
  const random = randomNumbers(seed);
  const pick = (n: number) => Math.floor(random() * n);
  const accounts = [OWNER, CONSUMER, '333333333333', '444444444444'];
  const builder = new GraphBuilder();
  const built = Array.from({ length: services }, (_, index) =>
    builder.service(
      `service-${index}`,
      accounts[pick(accounts.length)],
      1 + pick(3),
    ),
  );
  for (const { workloads } of built) {
    const targets = new Set(
      Array.from({ length: pick(4) }, () => pick(services)),
    );
    for (const workload of workloads) {
      targets.forEach(target =>
        builder.edge('backend', workload, built[target].service),
      );
    }
  }
  if (services > 2) {
    const gateway = builder.node('gateway', 'ingress', OWNER);
    builder.edge('ingress', gateway, built[0].service);
    builder.edge('route', built[1].router, built[2].workloads[0], 3);
    const missing = builder.node('service', 'nowhere', undefined);
    builder.edge('backend', built[0].workloads[0], missing);
  }
  return builder.build();
}
