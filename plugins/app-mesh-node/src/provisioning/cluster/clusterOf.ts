import type { ClusterClient } from '../../clusters';
import type { ProvisioningContext } from '../engine';

/** Where a recipe works in a cluster. */
export interface ClusterTarget {
  accountId: string;
  region: string;
  /** The cluster's name; may be left out where the account has only one in the region. */
  cluster?: string;
}

/** A client of the target's cluster, with the run's credentials. */
export async function clusterOf(
  context: ProvisioningContext,
  target: ClusterTarget,
): Promise<ClusterClient> {
  const cluster = context.accounts.cluster({
    accountId: target.accountId,
    region: target.region,
    name: target.cluster,
  });
  return context.clusters.forCluster(cluster, {
    credentials: context.credentials,
  });
}
