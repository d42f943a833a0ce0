/**
 * All that exists in a sandbox, as JSON: what its accounts and clusters hold, but neither keys nor
 * tokens nor sessions, which come from the configuration or are issued anew.
 */
export interface SandboxState {
  version: 1;
  /** ISO 8601, by the machine's time. */
  savedAt: string;
  clock: {
    /** Milliseconds by which the services' time is ahead of the machine's. */
    offset: number;
  };
  /** Where the generator of ids stands. */
  ids: number;
  appMesh: object;
  ram: object;
  iam: object;
  cloudMap: object;
  organizations: object;
  /** By the cluster's name. */
  clusters: Record<string, unknown>;
}
