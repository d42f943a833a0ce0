import { validatorOf } from '../../validation';
import type { ClusterState } from './ClusterState';
import { clusterStateSchema } from './clusterStateSchema';
import type { KeptParts } from './KeptParts';

const read = validatorOf<ClusterState>(
  'The saved state of the cluster',
  clusterStateSchema,
);

/**
 * Puts what was saved in the place of what a cluster holds.
 *
 * @throws InputError if it is not the state of a cluster; nothing is changed then.
 */
export function loadCluster(parts: KeptParts, saved: unknown): void {
  // A copy, since what is stored must not change with the caller's value.
  const { revision, objects, identifiers, addresses } = structuredClone(
    read(saved),
  );
  parts.identifiers.restore(identifiers);
  parts.addresses.restore(addresses);
  parts.store.replace({ revision, objects });
}
