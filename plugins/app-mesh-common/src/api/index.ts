export { AppMeshClient } from './AppMeshClient';
export type {
  AccountResponse,
  AppMeshApi,
  AppMeshDetailApi,
  ChangeCheckApi,
  ChangeCheckRequest,
  ChangeCheckResponse,
  ChangeQuery,
  CollapsedGraphResponse,
  ComparisonResponse,
  FindingsResponse,
  GraphResponse,
  MeshSummary,
  MultiAccountResult,
  NeighbourhoodOptions,
  ResourceResponse,
} from './types';
