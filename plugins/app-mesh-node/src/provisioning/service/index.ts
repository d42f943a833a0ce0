export { awsName } from './awsName';
export { calleePort } from './calleePort';
export { readWorkload } from './readWorkload';
export { resolveBackend } from './resolveBackend';
export type {
  ResolvedBackend,
  ServicePlan,
  ServiceProtocol,
  ServiceWorkload,
} from './types';
export { validateCloudMapName } from './validateCloudMapName';
export { virtualNodeResource } from './virtualNodeResource';
export type { BackendReference } from './virtualNodeResource';
export { virtualRouterResource } from './virtualRouterResource';
export { virtualServiceResource } from './virtualServiceResource';
