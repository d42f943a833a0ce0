export { AppMeshClient } from './AppMeshClient';
export type {
  AppMeshApi,
  AppMeshDetailApi,
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
