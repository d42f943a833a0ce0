export { validateAccountId } from './validateAccountId';
export { validateCloudMapNamespace } from './validateCloudMapNamespace';
export { validateKubernetesName } from './validateKubernetesName';
export { validateMeshName } from './validateMeshName';
export { validatePort } from './validatePort';
export { validateRegion } from './validateRegion';
