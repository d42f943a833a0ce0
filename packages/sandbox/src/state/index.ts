export type { SandboxState } from './SandboxState';
export { StateKeeper, type KeptCluster } from './StateKeeper';
