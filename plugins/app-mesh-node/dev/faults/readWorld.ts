import type { ProvisioningContext } from '../../src/provisioning/engine';
import { readAws } from './readAws';
import { readCluster } from './readCluster';

/** Ids that Cloud Map makes up. */
const GENERATED_ID = /\b(srv|ns)-[a-z0-9]{16,}/g;

/** All that a run can leave in accounts and clusters, one sorted line each, the same for equal ends. */
export async function readWorld({
  accounts,
  aws,
  clusters,
  credentials,
}: ProvisioningContext): Promise<string[]> {
  const parts = await Promise.all(
    accounts
      .list()
      .map(async ({ accountId, regions, clusters: all }) => [
        ...(await Promise.all(
          regions.map(async region =>
            readAws(await aws.forAccount({ accountId, region })),
          ),
        )),
        ...(await Promise.all(
          all.map(async cluster =>
            readCluster(await clusters.forCluster(cluster, { credentials })),
          ),
        )),
      ]),
  );
  return parts
    .flat(2)
    .map(line => line.replace(GENERATED_ID, '$1-…'))
    .sort();
}
