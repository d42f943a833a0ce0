export { AppMeshClient } from './AppMeshClient';
export type {
  AppMeshApi,
  AppMeshDetailApi,
  ChangeQuery,
  FindingsResponse,
  GraphResponse,
  MeshSummary,
  MultiAccountResult,
  NeighbourhoodOptions,
  ResourceResponse,
} from './types';
