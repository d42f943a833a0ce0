export { validateAccountId } from './validateAccountId';
export { validateKubernetesName } from './validateKubernetesName';
export { validateMeshName } from './validateMeshName';
export { validatePort } from './validatePort';
export { validateRegion } from './validateRegion';
