import type { KubernetesObject } from '../objects';

/** All that exists in a cluster, as JSON; tokens are told by the configuration. */
export interface ClusterState {
  /** The revision of the last change. */
  revision: number;
  /** Where the generator of uids and names stands. */
  identifiers: number;
  /** How many addresses have been handed out. */
  addresses: { services: number; pods: number };
  /** By group and plural, for example `apps/deployments` or `/pods`. */
  objects: Record<string, KubernetesObject[]>;
}
