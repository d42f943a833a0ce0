import { ConfigReader, type Config } from '@backstage/config';
import type { AccountDirectory } from '../accounts';

/**
 * The configuration with which accounts are written to: below `aws`, the role of an account that has a
 * `writeRole` is that one. All else is as for reading.
 */
export function withWriteRoles(
  rootConfig: Config,
  accounts: AccountDirectory,
): Config {
  const aws = rootConfig.getOptionalConfig('aws');
  const defaults = Object(aws?.getOptional('accountDefaults'));
  const entries = (aws?.getOptionalConfigArray('accounts') ?? []).map(entry =>
    Object(entry.get()),
  );
  const roles = new Map(
    accounts
      .list()
      .flatMap(({ accountId, writeRole }) =>
        writeRole ? [[accountId, writeRole]] : [],
      ),
  );
  const others = entries.filter(({ accountId }) => !roles.has(accountId));
  const writers = [...roles].map(([accountId, roleName]) => ({
    ...(entries.find(entry => entry.accountId === accountId) ?? defaults),
    accountId,
    roleName,
  }));
  return new ConfigReader({
    aws: { ...Object(aws?.get()), accounts: [...others, ...writers] },
  });
}
