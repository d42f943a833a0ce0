import type {
  ClusterObject,
  FieldDifference,
  MeshChange,
  MeshResource,
  Ownership,
} from '@crossmesh/plugin-app-mesh-common';
import { z } from 'zod';
import { clusterWorkload, ownershipSource } from './graph';
import { dateTime, meshId, resourceKind } from './identity';
import { objectOf } from './objectOf';

/** As the AWS SDK has it; AWS documents and extends it. */
export const spec = z
  .looseObject({})
  .describe("The resource's spec as App Mesh's API has it");

export const fieldDifference = objectOf<FieldDifference>('FieldDifference', {
  path: z.string().describe('For example spec.listeners.0.portMapping.port'),
  before: z.unknown().describe('Absent if the field was not there'),
  after: z.unknown().describe('Absent if the field is not there any more'),
});

export const meshChange = objectOf<MeshChange>('MeshChange', {
  changedAt: dateTime,
  mesh: meshId,
  accountId: z.string(),
  kind: z.enum([...resourceKind.options, 'Share']),
  arn: z.string(),
  name: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  differences: z.array(fieldDifference),
});

const clusterObject = objectOf<ClusterObject>('ClusterObject', {
  cluster: z.string(),
  accountId: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  uid: z.string(),
  generation: z.int(),
  observedGeneration: z.int().optional(),
  active: z.boolean(),
  entityRef: z.string().optional(),
  kubernetesId: z.string().optional(),
  alsoIn: z.array(z.string()).optional(),
  workload: clusterWorkload.optional(),
  ignoredRules: z.string().optional(),
  spec: spec.optional(),
  uncompared: z.literal(true).optional(),
});

const ownership = objectOf<Ownership>('Ownership', {
  entityRef: z.string().optional(),
  team: z.string().optional(),
  source: ownershipSource.describe('Which evidence decided'),
});

export const meshResource = objectOf<MeshResource>('MeshResource', {
  kind: resourceKind,
  arn: z.string(),
  name: z.string(),
  mesh: meshId,
  resourceOwner: z.string(),
  parentName: z
    .string()
    .optional()
    .describe('Router of a route, gateway of a gateway route'),
  spec,
  status: z.enum(['ACTIVE', 'INACTIVE', 'DELETED', 'UNKNOWN']),
  version: z.int(),
  createdAt: dateTime.optional(),
  lastUpdatedAt: dateTime.optional(),
  ownerTag: z
    .string()
    .optional()
    .describe('The value of the tag that names its owner'),
  clusterObject: clusterObject.optional(),
  ownership: ownership.optional(),
});
