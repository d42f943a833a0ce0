import type {
  GraphEdge,
  GraphNode,
  GraphResponse,
} from '@crossmesh/plugin-app-mesh-common';
import { yelbResponse } from './yelb';

const ACCOUNTS = ['111111111111', '222222222222', '333333333333'];
const MODES: GraphNode['tls'][] = [
  { mode: 'STRICT', mutual: true },
  { mode: 'PERMISSIVE', mutual: false },
  undefined,
];
const WORDS = ['cart', 'price', 'stock', 'user', 'mail', 'pay', 'ship', 'rate'];

/** A made-up mesh of any size: services that call later ones, some with a canary. */
export function largeMesh(services: number): GraphResponse {
  const base = yelbResponse();
  const template = base.graph.nodes[0];
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  let seed = 3;
  const pick = (n: number) => {
    // The low bits of such a generator repeat soon, and its product must stay exact.
    seed = Number((BigInt(seed) * 1103515245n + 12345n) % 2147483648n);
    return Math.floor(seed / 65_536) % n;
  };
  const connect = (
    type: GraphEdge['type'],
    source: GraphNode,
    target: GraphNode,
    rest: Partial<GraphEdge> = {},
  ) => {
    edges.push({
      id: `${type}:${source.id}>${target.id}`,
      type,
      source: source.id,
      target: target.id,
      crossAccount: source.resourceOwner !== target.resourceOwner,
      ...rest,
    });
  };
  const built = Array.from({ length: services }, (_, index) => {
    const account = ACCOUNTS[Math.floor((index / services) * ACCOUNTS.length)];
    const name = `${WORDS[index % WORDS.length]}-${index}`;
    const add = (
      role: GraphNode['role'],
      kind: GraphNode['kind'],
      as: string,
    ) => {
      const mesh = account === ACCOUNTS[0] ? 'yelb' : `yelb@${ACCOUNTS[0]}`;
      const type = kind[0].toLowerCase() + kind.slice(1);
      const node: GraphNode = {
        ...template,
        id: `arn:aws:appmesh:us-west-2:${account}:mesh/${mesh}/${type}/${as}`,
        role,
        kind,
        name: as,
        resourceOwner: account,
        team: `group:default/team-${index % 7}`,
        pods: role === 'workload' ? { readyPods: 2, pods: 2 } : undefined,
        ...(role === 'workload' && {
          listeners: [{ protocol: 'http', port: 9080 }],
          tls: MODES[index % MODES.length],
          discovery: { type: 'cloudMap', name: `${as}.yelb.local` },
        }),
      };
      nodes.push(node);
      return node;
    };
    const head = add('service', 'VirtualService', name);
    const router = add('router', 'VirtualRouter', `${name}-router`);
    connect('provider', head, router);
    const shares = pick(4) === 0 ? [0.9, 0.1] : [1];
    const workloads = shares.map((share, version) => {
      const workload = add(
        'workload',
        'VirtualNode',
        `${name}-v${version + 1}`,
      );
      connect('route', router, workload, {
        share,
        route: name,
        match: 'prefix /',
        ...(index % 2 === 0 && {
          retries: '3 × 2 s (server-error)',
          timeouts: 'perRequest 15 s',
        }),
      });
      return workload;
    });
    return { head, workloads };
  });
  built.forEach(({ workloads }, index) => {
    const targets = new Set(
      Array.from(
        { length: pick(3) },
        () => index + 1 + pick(Math.ceil(services / 3)),
      ),
    );
    for (const target of targets) {
      if (target < services) {
        workloads.forEach(workload =>
          connect('backend', workload, built[target].head),
        );
      }
    }
  });
  return { ...base, graph: { ...base.graph, nodes, edges }, focus: [] };
}
