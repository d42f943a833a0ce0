import type { SandboxClock } from '../clock';
import type { SandboxState } from '../state/SandboxState';
import type { FaultRegistry, RequestLog } from './types';

/** What the control endpoint needs of a sandbox. */
export interface ControlledSandbox {
  log: RequestLog;
  faults: FaultRegistry;
  clock: SandboxClock;
  /** Accounts and clusters, without secrets. */
  describe(): object;
  /** All that exists in accounts and clusters. */
  save(): SandboxState;
  /** @throws InputError */
  load(state: unknown): Promise<void>;
  /**
   * Writes the state into the file that was named at the start; its path.
   *
   * @throws NotFoundError if there was none.
   */
  saveFile(): Promise<string>;
  /**
   * Makes an account, by id or name, refuse its callers, and its clusters drop their connections.
   *
   * @throws NotFoundError
   */
  stopAccount(account: string): void;
  /** @throws NotFoundError */
  startAccount(account: string): void;
}
