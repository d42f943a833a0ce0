export { createCreateMeshAction } from './createMesh';
export { createJoinMeshAction } from './joinMesh';
export { createOnboardServiceAction } from './onboardService';
export { createRefreshCatalogAction } from './refreshCatalog';
export { createShareMeshAction } from './shareMesh';
