import type { Config } from '@backstage/config';

/**
 * Tells which role `@backstage/integration-aws-node` uses in an account, by the same order: the
 * account's own entry below `aws.accounts`, else `aws.accountDefaults`.
 */
export function roleArnsFromConfig(
  rootConfig: Config,
): (accountId: string) => string | undefined {
  const aws = rootConfig.getOptionalConfig('aws');
  const defaults = aws?.getOptionalConfig('accountDefaults');
  const entries = new Map(
    (aws?.getOptionalConfigArray('accounts') ?? []).map(entry => [
      entry.getString('accountId'),
      entry,
    ]),
  );
  return accountId => {
    const entry = entries.get(accountId) ?? defaults;
    const roleName = entry?.getOptionalString('roleName');
    const partition = entry?.getOptionalString('partition') ?? 'aws';
    return roleName && `arn:${partition}:iam::${accountId}:role/${roleName}`;
  };
}
