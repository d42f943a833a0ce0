export { createAppMesh } from './createAppMesh';
export { emptyAppMeshState, type AppMeshState } from './state';
