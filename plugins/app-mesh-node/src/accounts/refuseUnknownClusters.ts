import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { MeshAccount } from './types';

const LOCATORS = 'kubernetes.clusterLocatorMethods';

/**
 * Compares the accounts' clusters with those that the Kubernetes plugin is configured with. Where it finds
 * clusters elsewhere too, in the catalog for example, nothing can be said before it is asked.
 *
 * @throws InputError that names the first cluster that the Kubernetes plugin cannot know
 */
export function refuseUnknownClusters(
  rootConfig: Config,
  accounts: readonly MeshAccount[],
): void {
  const locators = rootConfig.getOptionalConfigArray(LOCATORS) ?? [];
  if (
    locators.length === 0 ||
    locators.some(locator => locator.getString('type') !== 'config')
  ) {
    return;
  }
  const known = locators.flatMap(locator =>
    (locator.getOptionalConfigArray('clusters') ?? []).map(cluster =>
      cluster.getString('name'),
    ),
  );
  for (const { name, accountId, clusters } of accounts) {
    const unknown = clusters.find(cluster => !known.includes(cluster.name));
    if (unknown) {
      throw new InputError(
        `The cluster "${
          unknown.name
        }" of the account ${name} (${accountId}) in appMesh.accounts is not in ${LOCATORS}, which has ${
          known.join(', ') || 'none'
        }; give both the same name.`,
      );
    }
  }
}
