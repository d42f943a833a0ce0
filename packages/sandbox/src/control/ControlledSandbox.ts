import type { SandboxClock } from '../clock';
import type { FaultRegistry, RequestLog } from './types';

/** What the control endpoint needs of a sandbox. */
export interface ControlledSandbox {
  log: RequestLog;
  faults: FaultRegistry;
  clock: SandboxClock;
  /** Accounts and clusters, without secrets. */
  describe(): object;
  /** All that exists in the accounts. */
  state(): object;
  /**
   * Makes an account, by id or name, refuse its callers, and its clusters drop their connections.
   *
   * @throws NotFoundError
   */
  stopAccount(account: string): void;
  /** @throws NotFoundError */
  startAccount(account: string): void;
}
