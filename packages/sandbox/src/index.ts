/**
 * AWS accounts and EKS clusters in one process, for local runs and tests.
 *
 * @packageDocumentation
 */
export type { SandboxClock } from './clock';
export * from './config';
export {
  SandboxControlClient,
  type Fault,
  type FaultEffect,
  type FaultRegistry,
  type LoggedRequest,
  type PendingRequest,
  type RequestFilter,
  type RequestLog,
} from './control';
export type { SandboxState } from './state';
export { startSandbox } from './startSandbox';
export type { RunningCluster, Sandbox } from './types';
