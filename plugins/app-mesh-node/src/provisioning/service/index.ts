export { awsName } from './awsName';
export { calleePort } from './calleePort';
export type { OnboardServiceOptions } from './OnboardServiceOptions';
export { planService } from './planService';
export { refuseGateway } from './refuseGateway';
export { refuseForeign } from './refuseForeign';
export { resolveBackend } from './resolveBackend';
export type {
  ResolvedBackend,
  ServicePlan,
  ServiceProtocol,
  ServiceWorkload,
} from './types';
export { virtualNodePath } from './virtualNodePath';
export { virtualNodeResource } from './virtualNodeResource';
export type { BackendReference } from './virtualNodeResource';
export { virtualRouterResource } from './virtualRouterResource';
export { virtualServiceResource } from './virtualServiceResource';
