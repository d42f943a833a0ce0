export { AppMeshClient } from './AppMeshClient';
export type {
  AppMeshApi,
  GraphResponse,
  MeshSummary,
  MultiAccountResult,
  NeighbourhoodOptions,
} from './types';
