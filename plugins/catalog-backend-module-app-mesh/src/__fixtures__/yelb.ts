import type {
  GraphNode,
  GraphResponse,
} from '@crossmesh/plugin-app-mesh-common';

const OWNER = '111111111111';
const CONSUMER = '222222222222';
const MESH_ARN = `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb`;

export const ARNS = {
  mesh: MESH_ARN,
  uiService: `${MESH_ARN}/virtualService/yelb-ui`,
  uiNode: `${MESH_ARN}/virtualNode/yelb-ui`,
  appService: `arn:aws:appmesh:us-west-2:${CONSUMER}:mesh/yelb@${OWNER}/virtualService/yelb-appserver`,
  appRouter: `arn:aws:appmesh:us-west-2:${CONSUMER}:mesh/yelb@${OWNER}/virtualRouter/yelb-appserver`,
  appNode: `arn:aws:appmesh:us-west-2:${CONSUMER}:mesh/yelb@${OWNER}/virtualNode/yelb-appserver`,
};

function node(
  fields: Pick<GraphNode, 'id' | 'role' | 'kind' | 'name'> & {
    resourceOwner: string;
  },
): GraphNode {
  const frontend = fields.resourceOwner === OWNER;
  return {
    meshOwner: OWNER,
    status: 'ACTIVE',
    listeners: [],
    team: frontend
      ? 'group:default/frontend-team'
      : 'group:default/backend-team',
    entityRef: `component:default/${fields.name}`,
    ownershipSource: 'cluster-annotation',
    ...fields,
  };
}

/** Two services of Yelb over two accounts; the second behind a router. */
export function yelbResponse(): GraphResponse {
  return {
    graph: {
      mesh: {
        region: 'us-west-2',
        meshOwner: OWNER,
        meshName: 'yelb',
        arn: MESH_ARN,
      },
      nodes: [
        node({
          id: ARNS.uiService,
          role: 'service',
          kind: 'VirtualService',
          name: 'yelb-ui',
          resourceOwner: OWNER,
        }),
        node({
          id: ARNS.uiNode,
          role: 'workload',
          kind: 'VirtualNode',
          name: 'yelb-ui',
          resourceOwner: OWNER,
        }),
        node({
          id: ARNS.appService,
          role: 'service',
          kind: 'VirtualService',
          name: 'yelb-appserver',
          resourceOwner: CONSUMER,
        }),
        node({
          id: ARNS.appRouter,
          role: 'router',
          kind: 'VirtualRouter',
          name: 'yelb-appserver',
          resourceOwner: CONSUMER,
        }),
        node({
          id: ARNS.appNode,
          role: 'workload',
          kind: 'VirtualNode',
          name: 'yelb-appserver',
          resourceOwner: CONSUMER,
        }),
      ],
      edges: [
        {
          id: '1',
          type: 'provider',
          source: ARNS.uiService,
          target: ARNS.uiNode,
          crossAccount: false,
        },
        {
          id: '2',
          type: 'backend',
          source: ARNS.uiNode,
          target: ARNS.appService,
          crossAccount: true,
        },
        {
          id: '3',
          type: 'provider',
          source: ARNS.appService,
          target: ARNS.appRouter,
          crossAccount: false,
        },
        {
          id: '4',
          type: 'route',
          source: ARNS.appRouter,
          target: ARNS.appNode,
          crossAccount: false,
          weight: 1,
          share: 1,
        },
      ],
    },
    focus: [],
    takenAt: '2026-11-23T00:00:00.000Z',
    accounts: [
      {
        accountId: OWNER,
        name: 'frontend',
        regions: ['us-west-2'],
        team: 'group:default/platform-team',
        clusters: ['frontend'],
        serviceLinkedRole: 'present',
        sources: [],
      },
      {
        accountId: CONSUMER,
        name: 'backend',
        regions: ['us-west-2'],
        clusters: ['backend'],
        serviceLinkedRole: 'present',
        sources: [],
      },
    ],
    shares: [{ consumer: CONSUMER, state: 'shared' }],
    errors: [],
  };
}
