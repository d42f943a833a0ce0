export { eventNameOf } from './eventNameOf';
export { recordEvent } from './recordEvent';
export { setConditions } from './setConditions';
export { typeOf } from './typeOf';
export { WorkloadManager } from './WorkloadManager';
export type { Deployment, Pod, Service } from './workloadTypes';
