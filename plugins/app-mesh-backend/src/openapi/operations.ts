import { z } from 'zod';
import {
  accountSchema,
  changeCheckSchema,
  changesSchema,
  collapseSchema,
  comparisonSchema,
  entitySchema,
  findingsSchema,
  meshSchema,
  momentSchema,
  neighbourhoodSchema,
  resourceSchema,
} from '../validation';
import { defineOperation } from './defineOperation';
import * as schemas from './schemas';

const none = z.object({});
const MESH = '/v1/meshes/{region}/{owner}/{name}';
const UNKNOWN_MESH = {
  404: 'No configured account sees the mesh, or nothing of it may be read.',
};

/** All routes, by operation id. */
export const operations = {
  listMeshes: defineOperation({
    operationId: 'listMeshes',
    path: '/v1/meshes',
    summary: 'All meshes that any configured account sees',
    parameters: { path: none, query: none },
    response: schemas.meshesResponse,
  }),
  getMeshGraph: defineOperation({
    operationId: 'getMeshGraph',
    path: `${MESH}/graph`,
    summary: 'A whole mesh, as it is or as it was at a moment',
    parameters: { path: meshSchema, query: momentSchema },
    response: schemas.graphResponse,
    refusals: UNKNOWN_MESH,
  }),
  getCollapsedGraph: defineOperation({
    operationId: 'getCollapsedGraph',
    path: `${MESH}/collapsed-graph`,
    summary: 'A mesh in groups by account, team or namespace',
    parameters: { path: meshSchema, query: collapseSchema },
    response: schemas.collapsedGraphResponse,
    refusals: UNKNOWN_MESH,
  }),
  compareMesh: defineOperation({
    operationId: 'compareMesh',
    path: `${MESH}/comparison`,
    summary: 'In what a mesh differs between two moments',
    parameters: { path: meshSchema, query: comparisonSchema },
    response: schemas.comparisonResponse,
    refusals: UNKNOWN_MESH,
  }),
  listFindings: defineOperation({
    operationId: 'listFindings',
    path: `${MESH}/findings`,
    summary: 'What is wrong with a mesh',
    parameters: { path: meshSchema, query: findingsSchema },
    response: schemas.findingsResponse,
    refusals: UNKNOWN_MESH,
  }),
  checkChange: defineOperation({
    operationId: 'checkChange',
    method: 'post',
    path: `${MESH}/check`,
    summary:
      'What a change would make of a mesh, held against the rules; nothing is written',
    parameters: { path: meshSchema, query: none },
    body: changeCheckSchema,
    response: schemas.changeCheckResponse,
    refusals: { 404: 'The caller may see nothing of the mesh.' },
  }),
  getEntityGraphs: defineOperation({
    operationId: 'getEntityGraphs',
    path: '/v1/entities/{kind}/{namespace}/{name}/graphs',
    summary: "An entity's neighbourhood in every mesh that it is in",
    parameters: { path: entitySchema, query: neighbourhoodSchema },
    response: schemas.graphsResponse,
    refusals: {
      404: 'The catalog has no such entity, or it may not be seen.',
    },
  }),
  listAccounts: defineOperation({
    operationId: 'listAccounts',
    path: '/v1/accounts',
    summary:
      'The configured accounts and how reading each of their sources went',
    parameters: { path: none, query: none },
    response: schemas.accountsResponse,
  }),
  getAccount: defineOperation({
    operationId: 'getAccount',
    path: '/v1/accounts/{accountId}',
    summary: 'One account, and its part in each mesh',
    parameters: { path: accountSchema, query: none },
    response: schemas.accountResponse,
    refusals: {
      404: 'No such account takes part in a mesh, or nothing of it may be read.',
    },
  }),
  listChanges: defineOperation({
    operationId: 'listChanges',
    path: '/v1/changes',
    summary: 'What changed, the latest first',
    parameters: { path: none, query: changesSchema },
    response: schemas.changesResponse,
  }),
  getResource: defineOperation({
    operationId: 'getResource',
    path: '/v1/resource',
    summary:
      'One resource, as App Mesh has it and as its custom resource asks for it',
    parameters: { path: none, query: resourceSchema },
    response: schemas.resourceResponse,
    refusals: {
      404: 'No configured account sees the resource, or it may not be read.',
    },
  }),
  refresh: defineOperation({
    operationId: 'refresh',
    method: 'post',
    path: '/v1/refresh',
    summary: 'Collects all meshes now; answers when that is done',
    permission: 'app-mesh.refresh',
    parameters: { path: none, query: none },
    refusals: {
      429: 'There were sixty refreshes within a minute.',
      503: 'No replica collects at the moment.',
    },
  }),
};
