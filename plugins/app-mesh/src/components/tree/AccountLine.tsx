import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';
import { Badge } from '@backstage/ui';
import { accountLabel } from '../../lib/accountLabel';
import { useAppMeshTranslation } from '../../translation';
import styles from './tree.module.css';

/** An account in one line; its name opens the details. */
export function AccountLine(props: {
  /** Undefined for what is in no account. */
  accountId?: string;
  isMeshOwner: boolean;
  isUnreadable: boolean;
  accounts: AccountSummary[];
  onAccount: (id: string) => void;
}) {
  const { accountId, accounts } = props;
  const t = useAppMeshTranslation();
  if (!accountId) {
    return <strong>{t('account.missing')}</strong>;
  }
  return (
    <span className={styles.line}>
      <button
        type="button"
        className={styles.name}
        onClick={() => props.onAccount(accountId)}
      >
        {accountLabel(accountId, accounts)}
      </button>
      <Badge size="small">
        {t(props.isMeshOwner ? 'account.meshOwner' : 'account.consumer')}
      </Badge>
      {props.isUnreadable ? (
        <Badge size="small">{t('account.unreadable')}</Badge>
      ) : null}
    </span>
  );
}
