import type { SandboxClock } from './clock';
import type { SandboxConfig } from './config/types';
import type { FaultRegistry, RequestLog } from './control/types';
import type { SandboxState } from './state/SandboxState';

export interface RunningCluster {
  name: string;
  accountId: string;
  region: string;
  /** URL of its API server. */
  server: string;
  token: string;
}

/** A running sandbox. */
export interface Sandbox {
  config: SandboxConfig;
  /** URL of the AWS endpoint, for `AWS_ENDPOINT_URL`; its control endpoint is below `/_sandbox`. */
  endpoint: string;
  clusters: RunningCluster[];
  log: RequestLog;
  faults: FaultRegistry;
  /** The services' time. */
  clock: SandboxClock;
  /**
   * Makes an account, by id or name, refuse its callers, and its clusters drop their connections.
   *
   * @throws NotFoundError
   */
  stopAccount(account: string): void;
  /** @throws NotFoundError */
  startAccount(account: string): void;
  /** All that exists in accounts and clusters, without keys and tokens. */
  save(): SandboxState;
  /**
   * Makes accounts and clusters what they were when they were saved, here or in another sandbox
   * with the same accounts and clusters.
   *
   * @throws InputError if the state is not valid; nothing is changed then.
   */
  load(state: SandboxState): Promise<void>;
  /**
   * Writes the state into the file that was named at the start; its path.
   *
   * @throws NotFoundError if there was none.
   */
  saveFile(): Promise<string>;
  stop(): Promise<void>;
}
