export {
  appMeshResourceConditions,
  appMeshTargetConditions,
  createAppMeshResourceConditionalDecision,
  createAppMeshTargetConditionalDecision,
} from './permissions';
export type { ResourceFilter, TargetFilter } from './permissions/resourceRefs';
export { appMeshPlugin as default } from './plugin';
