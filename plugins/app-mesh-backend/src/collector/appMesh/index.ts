export { listMeshes, type VisibleMesh } from './listMeshes';
export { readMesh } from './readMesh';
export type { AppMeshAccess } from './types';
