import type { ClusterState } from './ClusterState';
import type { KeptParts } from './KeptParts';

/** What a cluster holds at this moment. */
export function saveCluster(parts: KeptParts): ClusterState {
  const { store, identifiers, addresses } = parts;
  return {
    ...store.content(),
    identifiers: identifiers.position,
    addresses: addresses.save(),
  };
}
