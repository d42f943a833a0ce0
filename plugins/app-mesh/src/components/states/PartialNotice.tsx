import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';
import { Alert } from '@backstage/ui';
import { accountLabel } from '../../lib/accountLabel';
import { useAppMeshTranslation } from '../../translation';

/** Says which accounts are still being read for the first time, so that something may be missing. */
export function PartialNotice({ accounts }: { accounts: AccountSummary[] }) {
  const t = useAppMeshTranslation();
  const sources = accounts.flatMap(account => account.sources);
  const waiting = accounts.filter(account =>
    account.sources.some(({ readAt, error }) => !readAt && !error),
  );
  if (waiting.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="info"
      isPending
      title={t('state.partialTitle', {
        done: String(
          sources.filter(({ readAt, error }) => readAt ?? error).length,
        ),
        total: String(sources.length),
      })}
      description={t('state.partialText', {
        accounts: waiting
          .map(({ accountId }) => accountLabel(accountId, accounts))
          .join(', '),
      })}
    />
  );
}
