export {
  appMeshResourceConditions,
  appMeshTargetConditions,
  createAppMeshResourceConditionalDecision,
  createAppMeshTargetConditionalDecision,
} from './conditions';
export { registerPermissions } from './registerPermissions';
export { resourceLoader } from './resourceLoader';
export { appMeshResourceRef } from './resourceRefs';
export { toPermittedResource } from './toPermittedResource';
