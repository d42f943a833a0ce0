import type { AwsWorld } from './AwsWorld';
import type { Principal } from './Principal';

/** What an operation knows beside its input. */
export interface OperationContext {
  world: AwsWorld;
  principal: Principal;
  /** The caller's account. */
  accountId: string;
  region: string;
  /** For example `CreateMesh`. */
  operation: string;
}
