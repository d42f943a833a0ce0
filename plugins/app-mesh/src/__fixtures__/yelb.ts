import type {
  AccountSummary,
  GraphEdge,
  GraphNode,
  GraphResponse,
  MeshSummary,
  SourceError,
} from '@crossmesh/plugin-app-mesh-common';

export const FRONTEND = '111111111111';
export const BACKEND = '222222222222';

const REGION = 'us-west-2';
const TAKEN_AT = '2026-03-01T12:00:00.000Z';
const MESH = {
  region: REGION,
  meshOwner: FRONTEND,
  meshName: 'yelb',
  arn: `arn:aws:appmesh:${REGION}:${FRONTEND}:mesh/yelb`,
};

const KINDS = {
  gateway: ['VirtualGateway', 'virtualGateway'],
  service: ['VirtualService', 'virtualService'],
  router: ['VirtualRouter', 'virtualRouter'],
  workload: ['VirtualNode', 'virtualNode'],
} as const;

const TEAMS: Record<string, string> = {
  [FRONTEND]: 'group:default/frontend-team',
  [BACKEND]: 'group:default/backend-team',
};

function node(
  role: GraphNode['role'],
  name: string,
  account: string,
  component: string,
  port: number,
  protocol: string,
): GraphNode {
  const [kind, segment] = KINDS[role];
  const mesh = account === FRONTEND ? 'yelb' : `yelb@${FRONTEND}`;
  return {
    id: `arn:aws:appmesh:${REGION}:${account}:mesh/${mesh}/${segment}/${name}`,
    role,
    kind,
    name,
    meshOwner: FRONTEND,
    resourceOwner: account,
    status: 'ACTIVE',
    team: TEAMS[account],
    entityRef: `component:default/${component}`,
    ownershipSource: 'cluster-annotation',
    listeners: role === 'service' ? [] : [{ protocol, port }],
    cluster: account === FRONTEND ? 'frontend' : 'backend',
    namespace: 'yelb',
    pods: role === 'workload' ? { readyPods: 1, pods: 1 } : undefined,
    reconciled: true,
  };
}

function edge(
  type: GraphEdge['type'],
  source: GraphNode,
  target: GraphNode,
  more: Partial<GraphEdge> = {},
): GraphEdge {
  return {
    id: `${type}:${source.id}>${target.id}`,
    type,
    source: source.id,
    target: target.id,
    crossAccount:
      target.resourceOwner !== undefined &&
      source.resourceOwner !== target.resourceOwner,
    ...more,
  };
}

function service(name: string, account: string, port: number, tcp = true) {
  const protocol = tcp ? 'tcp' : 'http';
  const head = node('service', name, account, name, port, protocol);
  const router = node(
    'router',
    `${name}-virtual-router`,
    account,
    name,
    port,
    protocol,
  );
  const workload = node(
    'workload',
    `${name}_yelb`,
    account,
    name,
    port,
    protocol,
  );
  return {
    head,
    router,
    workload,
    nodes: [head, router, workload],
    edges: [
      edge('provider', head, router),
      edge('route', router, workload, {
        weight: 1,
        share: 1,
        route: 'route',
        match: tcp ? undefined : 'prefix /',
      }),
    ],
  };
}

const ui = service('yelb-ui', FRONTEND, 80, false);
const app = service('yelb-appserver', BACKEND, 4567, false);
const db = service('yelb-db', BACKEND, 5432);
const redis = service('redis-server', BACKEND, 6379);

export const yelbAccounts: AccountSummary[] = [
  {
    accountId: FRONTEND,
    name: 'frontend',
    regions: [REGION],
    team: TEAMS[FRONTEND],
    role: `arn:aws:iam::${FRONTEND}:role/crossmesh`,
    clusters: ['frontend'],
    serviceLinkedRole: 'present',
    sources: [],
  },
  {
    accountId: BACKEND,
    name: 'backend',
    regions: [REGION],
    team: TEAMS[BACKEND],
    role: `arn:aws:iam::${BACKEND}:role/crossmesh`,
    clusters: ['backend'],
    serviceLinkedRole: 'present',
    sources: [],
  },
];

export const backendError: SourceError = {
  accountId: BACKEND,
  accountName: 'backend',
  region: REGION,
  service: 'app-mesh',
  role: `arn:aws:iam::${BACKEND}:role/crossmesh`,
  name: 'NotAllowedError',
  message: `Role arn:aws:iam::${BACKEND}:role/crossmesh of account backend (${BACKEND}) could not be assumed; check that its trust policy names the account that Backstage runs in.`,
  occurredAt: TAKEN_AT,
};

/** Yelb whole: the frontend in the owner's account, the rest in the consumer's. */
export function yelbResponse(): GraphResponse {
  return {
    graph: {
      mesh: MESH,
      nodes: [ui, app, db, redis].flatMap(({ nodes }) => nodes),
      edges: [
        ...[ui, app, db, redis].flatMap(({ edges }) => edges),
        edge('backend', ui.workload, app.head),
        edge('backend', app.workload, db.head),
        edge('backend', app.workload, redis.head),
      ],
    },
    focus: app.nodes.map(({ id }) => id),
    takenAt: TAKEN_AT,
    accounts: yelbAccounts,
    shares: [{ consumer: BACKEND, state: 'shared' }],
    errors: [],
  };
}

/** Yelb with what can go wrong: a canary, a missing backend, pods that are not ready. */
export function troubledYelbResponse(): GraphResponse {
  const canary: GraphNode = {
    ...app.workload,
    id: `${app.workload.id}-canary`,
    name: 'yelb-appserver-canary_yelb',
    pods: { readyPods: 1, pods: 2 },
    reconciled: false,
  };
  const missing: GraphNode = {
    id: 'missing:yelb-audit.yelb.svc.cluster.local',
    role: 'service',
    kind: 'VirtualService',
    name: 'yelb-audit.yelb.svc.cluster.local',
    meshOwner: FRONTEND,
    status: 'MISSING',
    listeners: [],
  };
  const gateway: GraphNode = {
    ...node('gateway', 'ingress', FRONTEND, 'ingress', 8088, 'http'),
    entityRef: undefined,
    ownershipSource: 'account-default',
  };
  const whole = yelbResponse();
  const nodes = whole.graph.nodes.map(candidate => {
    switch (candidate.id) {
      case db.workload.id:
        return { ...candidate, pods: { readyPods: 0, pods: 1 } };
      case redis.head.id:
        return { ...candidate, status: 'INACTIVE' as const };
      default:
        return candidate;
    }
  });
  const edges = whole.graph.edges.map(candidate =>
    candidate.source === app.router.id
      ? { ...candidate, weight: 80, share: 0.8 }
      : candidate,
  );
  return {
    ...whole,
    graph: {
      ...whole.graph,
      nodes: [...nodes, canary, missing, gateway],
      edges: [
        ...edges,
        edge('route', app.router, canary, { weight: 20, share: 0.2 }),
        edge('backend', canary, db.head),
        edge('backend', app.workload, missing),
        edge('ingress', gateway, ui.head, {
          route: 'all',
          match: 'prefix /',
        }),
      ],
    },
    errors: [backendError],
  };
}

export const yelbSummary: MeshSummary = {
  mesh: MESH,
  takenAt: TAKEN_AT,
  accounts: [FRONTEND, BACKEND],
  counts: {
    virtualServices: 4,
    virtualNodes: 4,
    virtualRouters: 4,
    virtualGateways: 0,
  },
  shares: [{ consumer: BACKEND, state: 'shared' }],
  entityRef: 'resource:default/yelb',
};
