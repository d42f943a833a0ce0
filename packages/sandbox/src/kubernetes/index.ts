export type {
  KubernetesApiServer,
  KubernetesApiServerOptions,
} from './startKubernetesApiServer';
export { startKubernetesApiServer } from './startKubernetesApiServer';
export type { AdmissionHandler, AdmissionRequest } from './admission';
export { AdmissionDeniedError } from './admission';
export type { ClusterApi, Target } from './api';
export type { AccessRule, User } from './authorization';
export { verifyEksToken } from './eks/verifyEksToken';
export { StatusError } from './http/StatusError';
export type {
  Condition,
  Fields,
  KubernetesObject,
  LabelSelector,
  ObjectMeta,
} from './objects';
export { deepEqual, isFields, matchesLabelSelector } from './objects';
export type { ResourceType } from './registry';
export { resourceKey } from './registry';
export type { StructuralSchema } from './schema';
export type { ObjectStore, StoreEvent } from './store';
export type { Pod } from './workloads';
export { eventNameOf, recordEvent, setConditions, typeOf } from './workloads';
