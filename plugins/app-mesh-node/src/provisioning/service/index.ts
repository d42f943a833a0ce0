export { awsName } from './awsName';
export { backendReferences } from './backendReferences';
export { calleePort } from './calleePort';
export type {
  BackendOption,
  FurtherPlacement,
  OnboardServiceOptions,
} from './OnboardServiceOptions';
export { placeService } from './placeService';
export { planService } from './planService';
export { refuseGateway } from './refuseGateway';
export { refuseForeign } from './refuseForeign';
export { refuseOthersObject } from './refuseOthersObject';
export { resolveBackend } from './resolveBackend';
export type { RetryPolicy } from './RetryPolicy';
export type { ServiceProtocol } from './ServiceProtocol';
export { ROUTE_FIELDS } from './routes';
export type { RouteTarget, VirtualRouterResource } from './routes';
export { toCrdShape } from './settings';
export type { ServiceSettings } from './settings';
export type { ResolvedBackend, ServicePlan, ServiceWorkload } from './types';
export { virtualNodePath } from './virtualNodePath';
export { virtualNodeResource } from './virtualNodeResource';
export type { BackendReference } from './virtualNodeResource';
export { virtualRouterResource } from './virtualRouterResource';
export { virtualServiceResource } from './virtualServiceResource';
