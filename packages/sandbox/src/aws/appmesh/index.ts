export { allRecords } from './allRecords';
export { createAppMesh } from './createAppMesh';
export { findByArn } from './findByArn';
export { emptyAppMeshState, type AppMeshState } from './state';
