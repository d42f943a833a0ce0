import type { ClusterApi } from '../api';
import type { AddressSource, IdentifierSource } from '../objects';
import type { ResourceRegistry } from '../registry';
import type { ObjectStore, StoreEvent } from '../store';

/** What the cluster's own controllers work with. */
export interface WorkloadEnvironment {
  api: ClusterApi;
  store: ObjectStore;
  registry: ResourceRegistry;
  identifiers: IdentifierSource;
  addresses: AddressSource;
  cluster: string;
  region: string;
  podStartDelay: number;
}

/** One of the cluster's own controllers: answers changes with changes. */
export interface WorkloadController {
  handle(event: StoreEvent): void;
  stop?(): void;
}
