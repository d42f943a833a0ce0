import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readMeshAccount } from './readMeshAccount';
import { refuseUnknownClusters } from './refuseUnknownClusters';
import type { AccountDirectory, MeshAccount, MeshCluster } from './types';

function refuseTwins(what: string, values: string[]): void {
  const twin = values.find((value, index) => values.indexOf(value) !== index);
  if (twin !== undefined) {
    throw new InputError(
      `The ${what} "${twin}" stands twice in the configuration key appMesh.accounts; give each only once.`,
    );
  }
}

/**
 * The accounts of the configuration key `appMesh.accounts`; none if the key is absent.
 *
 * @public
 */
export class DefaultAccountDirectory implements AccountDirectory {
  readonly #accounts: Map<string, MeshAccount>;

  /**
   * @throws InputError if an account id, region, team or name is malformed or given twice, or a cluster is
   * none of the Kubernetes plugin's
   */
  static fromConfig(rootConfig: Config): DefaultAccountDirectory {
    const accounts = (
      rootConfig.getOptionalConfigArray('appMesh.accounts') ?? []
    ).map((config, index) =>
      readMeshAccount(config, `appMesh.accounts[${index}]`),
    );
    refuseTwins(
      'account id',
      accounts.map(account => account.accountId),
    );
    refuseTwins(
      'account name',
      accounts.map(account => account.name),
    );
    refuseTwins(
      'cluster',
      accounts.flatMap(account => account.clusters).map(({ name }) => name),
    );
    refuseUnknownClusters(rootConfig, accounts);
    return new DefaultAccountDirectory(accounts);
  }

  private constructor(accounts: MeshAccount[]) {
    this.#accounts = new Map(
      accounts.map(account => [account.accountId, account]),
    );
  }

  list(): MeshAccount[] {
    return [...this.#accounts.values()];
  }

  get(accountId: string): MeshAccount {
    const account = this.#accounts.get(accountId);
    if (!account) {
      const known = this.list().map(
        ({ name, accountId: id }) => `${name} (${id})`,
      );
      throw new InputError(
        `The account "${accountId}" is not configured; add it to appMesh.accounts${
          known.length > 0 ? ` or use one of ${known.join(', ')}` : ''
        }.`,
      );
    }
    return account;
  }

  cluster(options: {
    accountId: string;
    region: string;
    name?: string;
  }): MeshCluster {
    const account = this.get(options.accountId);
    const place = `account ${account.name} (${account.accountId}), ${options.region}`;
    const inRegion = account.clusters.filter(
      cluster => cluster.region === options.region,
    );
    const clusters = inRegion.filter(
      cluster => options.name === undefined || cluster.name === options.name,
    );
    if (clusters.length > 1) {
      throw new InputError(
        `There are several clusters in ${place}; name one of ${clusters
          .map(({ name }) => name)
          .join(', ')}.`,
      );
    }
    const [cluster] = clusters;
    if (!cluster) {
      throw new InputError(
        options.name === undefined
          ? `No cluster is configured in ${place}; add one to the account's clusters in appMesh.accounts.`
          : `The cluster "${
              options.name
            }" is not configured in ${place}; add it to the account's clusters in appMesh.accounts${
              inRegion.length > 0
                ? ` or name one of ${inRegion
                    .map(({ name }) => name)
                    .join(', ')}`
                : ''
            }.`,
      );
    }
    return cluster;
  }
}
