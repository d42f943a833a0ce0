import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Badge, Link, Text } from '@backstage/ui';
import { accountLabel } from '../../lib/accountLabel';
import { accountRouteRef } from '../../routes';
import { useAppMeshTranslation } from '../../translation';
import styles from './account.module.css';

/** The configured accounts, each with a link to its page and whether it could be read. */
export function AccountList({ accounts }: { accounts: AccountSummary[] }) {
  const t = useAppMeshTranslation();
  const pathOf = useRouteRef(accountRouteRef);
  return (
    <section className={styles.section} aria-label={t('account.list')}>
      <Text as="h2" variant="title-x-small">
        {t('account.list')}
      </Text>
      <ul className={styles.accounts}>
        {accounts.map(account => (
          <li key={account.accountId}>
            <Link
              href={pathOf({ accountId: account.accountId })}
              variant="body-medium"
            >
              {accountLabel(account.accountId, accounts)}
            </Link>
            {account.sources.some(({ error }) => error) ? (
              <Badge size="small">{t('account.unreadable')}</Badge>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
