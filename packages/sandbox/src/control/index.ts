export { AccountSwitch } from './AccountSwitch';
export { applyFault, type AppliedFault, type FaultError } from './applyFault';
export { ConnectionLostError } from './ConnectionLostError';
export { ControlEndpoint } from './ControlEndpoint';
export type { ControlledSandbox } from './ControlledSandbox';
export { DefaultFaultRegistry } from './DefaultFaultRegistry';
export { DefaultRequestLog } from './DefaultRequestLog';
export { isCut } from './isCut';
export { sendInProcess } from './sendInProcess';
export { SandboxControlClient } from './SandboxControlClient';
export type {
  Fault,
  FaultEffect,
  FaultRegistry,
  LoggedRequest,
  PendingRequest,
  RequestFilter,
  RequestLog,
} from './types';
