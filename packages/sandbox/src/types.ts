import type { SandboxClock } from './clock';
import type { SandboxConfig } from './config/types';
import type { FaultRegistry, RequestLog } from './control/types';

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
  stop(): Promise<void>;
}
