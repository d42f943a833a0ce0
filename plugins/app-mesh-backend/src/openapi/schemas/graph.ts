import type {
  ClusterWorkload,
  CollapsedGraph,
  GraphEdge,
  GraphGroup,
  GraphNode,
  MeshGraph,
  OwnershipSource,
} from '@crossmesh/plugin-app-mesh-common';
import { z } from 'zod';
import { meshIdWithArn, resourceKind } from './identity';
import { objectOf } from './objectOf';

export const ownershipSource = z.enum([
  'entity-annotation',
  'cluster-annotation',
  'kubernetes-id',
  'tag',
  'account-default',
] satisfies OwnershipSource[]);

export const clusterWorkload = objectOf<ClusterWorkload>('ClusterWorkload', {
  readyPods: z.int(),
  pods: z.int(),
});

export const graphNode = objectOf<GraphNode>('GraphNode', {
  id: z.string().describe('ARN, or missing:NAME'),
  role: z.enum(['gateway', 'service', 'router', 'workload']),
  kind: resourceKind,
  name: z.string(),
  meshOwner: z.string(),
  resourceOwner: z.string().optional(),
  status: z.enum(['ACTIVE', 'INACTIVE', 'DELETED', 'UNKNOWN', 'MISSING']),
  team: z.string().optional().describe('Entity reference'),
  entityRef: z.string().optional(),
  ownershipSource: ownershipSource
    .optional()
    .describe('Which evidence named entity and team'),
  listeners: z.array(z.object({ protocol: z.string(), port: z.int() })),
  tls: z
    .object({
      mode: z.enum(['DISABLED', 'PERMISSIVE', 'STRICT']),
      mutual: z.boolean(),
    })
    .optional()
    .describe('What its listeners ask of callers, the weakest of them'),
  discovery: z
    .object({ type: z.enum(['dns', 'cloudMap']), name: z.string() })
    .optional(),
  cluster: z.string().optional(),
  namespace: z.string().optional(),
  pods: clusterWorkload.optional(),
  reconciled: z.boolean().optional(),
});

export const graphEdge = objectOf<GraphEdge>('GraphEdge', {
  id: z.string(),
  type: z.enum(['ingress', 'provider', 'route', 'backend']),
  source: z.string().describe('Id of a node'),
  target: z.string().describe('Id of a node'),
  crossAccount: z.boolean(),
  weight: z.number().optional(),
  share: z.number().optional().describe('0 to 1'),
  route: z.string().optional(),
  match: z.string().optional(),
  priority: z.int().optional(),
  retries: z.string().optional(),
  timeouts: z.string().optional(),
});

export const meshGraph = objectOf<MeshGraph>('MeshGraph', {
  mesh: meshIdWithArn,
  nodes: z.array(graphNode),
  edges: z.array(graphEdge),
});

const graphGroup = objectOf<GraphGroup>('GraphGroup', {
  id: z.string(),
  key: z.string().optional(),
  counts: z.object({
    gateway: z.int(),
    service: z.int(),
    router: z.int(),
    workload: z.int(),
    missing: z.int(),
  }),
  pods: clusterWorkload,
});

export const collapsedGraph = objectOf<CollapsedGraph>('CollapsedGraph', {
  mesh: meshIdWithArn,
  by: z.enum(['account', 'team', 'namespace']),
  groups: z.array(graphGroup),
  edges: z.array(
    z.object({
      id: z.string(),
      source: z.string().describe('Id of a group'),
      target: z.string().describe('Id of a group'),
      calls: z.int(),
      crossAccount: z.boolean(),
    }),
  ),
});
