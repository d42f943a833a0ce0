import type {
  AccountResponse,
  AccountSummary,
  CollapsedGraphResponse,
  ComparisonResponse,
  GraphResponse,
  MeshChange,
  MeshSummary,
  MultiAccountResult,
  ResourceResponse,
} from '@crossmesh/plugin-app-mesh-common';
import { z } from 'zod';
import { collapsedGraph, meshGraph } from './graph';
import { dateTime, meshIdWithArn } from './identity';
import { objectOf } from './objectOf';
import { fieldDifference, meshChange, meshResource, spec } from './resources';
import { accountSummary, shareState, sourceError } from './sources';

const errors = z
  .array(sourceError)
  .describe('What could not be read and why; the rest is as it was last read');

function manyOf<T>(
  name: string,
  item: z.ZodType<T>,
): z.ZodType<MultiAccountResult<T>> {
  return objectOf<MultiAccountResult<T>>(name, {
    items: z.array(item),
    errors,
  });
}

const meshSummary = objectOf<MeshSummary>('MeshSummary', {
  mesh: meshIdWithArn,
  takenAt: dateTime,
  accounts: z.array(z.string()),
  counts: z.object({
    virtualServices: z.int(),
    virtualNodes: z.int(),
    virtualRouters: z.int(),
    virtualGateways: z.int(),
  }),
  shares: z.array(shareState),
  entityRef: z.string(),
});

export const graphResponse = objectOf<GraphResponse>('GraphResponse', {
  graph: meshGraph,
  focus: z.array(z.string()).describe('Ids of the nodes of the entity'),
  at: dateTime.optional().describe('The moment that was asked for'),
  takenAt: dateTime,
  accounts: z.array(accountSummary),
  shares: z.array(shareState),
  errors,
});

export const meshesResponse: z.ZodType<MultiAccountResult<MeshSummary>> =
  manyOf('MeshesResponse', meshSummary);

export const graphsResponse: z.ZodType<MultiAccountResult<GraphResponse>> =
  manyOf('GraphsResponse', graphResponse);

export const accountsResponse: z.ZodType<MultiAccountResult<AccountSummary>> =
  manyOf('AccountsResponse', accountSummary);

export const changesResponse: z.ZodType<MultiAccountResult<MeshChange>> =
  manyOf('ChangesResponse', meshChange);

export const accountResponse = objectOf<AccountResponse>('AccountResponse', {
  account: accountSummary,
  meshes: z.array(
    z.object({
      mesh: meshIdWithArn,
      role: z.enum(['owner', 'consumer']),
      shares: z.array(shareState),
      resources: z.int(),
      takenAt: dateTime,
    }),
  ),
  errors,
});

export const collapsedGraphResponse = objectOf<CollapsedGraphResponse>(
  'CollapsedGraphResponse',
  {
    graph: collapsedGraph,
    takenAt: dateTime,
    errors,
  },
);

export const comparisonResponse = objectOf<ComparisonResponse>(
  'ComparisonResponse',
  {
    from: dateTime,
    to: dateTime,
    changes: z.array(meshChange),
  },
);

export const resourceResponse = objectOf<
  Omit<ResourceResponse, 'resource' | 'clusterSpec'> & {
    resource: z.output<typeof meshResource>;
    clusterSpec?: object;
  }
>('ResourceResponse', {
  resource: meshResource,
  clusterSpec: spec
    .optional()
    .describe("What the custom resource asks for, in App Mesh's terms"),
  drift: z.array(fieldDifference),
  takenAt: dateTime,
  errors,
});
