import { InputError } from '@backstage/errors';
import Ajv from 'ajv';
import type { ClusterState } from './ClusterState';
import { clusterStateSchema } from './clusterStateSchema';
import type { KeptParts } from './KeptParts';

const validate = new Ajv().compile<ClusterState>(clusterStateSchema);

/**
 * Puts what was saved in the place of what a cluster holds.
 *
 * @throws InputError if it is not the state of a cluster; nothing is changed then.
 */
export function loadCluster(parts: KeptParts, saved: unknown): void {
  if (!validate(saved)) {
    throw new InputError(
      `The saved state of the cluster is not valid: ${validate.errors
        ?.map(error => `${error.instancePath} ${error.message}`)
        .join(', ')}`,
    );
  }
  // A copy, since what is stored must not change with the caller's value.
  const { revision, objects, identifiers, addresses } = structuredClone(saved);
  parts.identifiers.restore(identifiers);
  parts.addresses.restore(addresses);
  parts.store.replace({ revision, objects });
}
