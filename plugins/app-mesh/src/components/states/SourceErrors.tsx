import type {
  AccountSummary,
  SourceError,
} from '@crossmesh/plugin-app-mesh-common';
import { Alert } from '@backstage/ui';
import { useNow } from '../../hooks/useNow';
import { ageText } from '../../lib/ageText';
import { useAppMeshTranslation } from '../../translation';
import styles from './states.module.css';

/** What could not be read: one notice per account, with role, source and reason. */
export function SourceErrors({
  errors,
  accounts = [],
}: {
  errors: SourceError[];
  /** Tell when a source last answered; what it said then is what is shown. */
  accounts?: AccountSummary[];
}) {
  const t = useAppMeshTranslation();
  const now = useNow(10_000);
  const byAccount = new Map<string, SourceError[]>();
  for (const error of errors) {
    const own = byAccount.get(error.accountId);
    if (own) {
      own.push(error);
    } else {
      byAccount.set(error.accountId, [error]);
    }
  }
  const lastRead = ({ accountId, cluster, region, service }: SourceError) =>
    accounts
      .find(account => account.accountId === accountId)
      ?.sources.find(
        source =>
          source.service === service &&
          source.region === region &&
          source.cluster === cluster,
      )?.readAt;
  return (
    <>
      {[...byAccount].map(([accountId, own]) => {
        const name = own.find(error => error.accountName)?.accountName;
        return (
          <Alert
            key={accountId}
            role="alert"
            status="warning"
            icon
            title={t('state.accountTitle', {
              account: name ? `${name} (${accountId})` : accountId,
            })}
            description={
              <ul className={styles.reasons}>
                {own.map(error => {
                  const readAt = lastRead(error);
                  return (
                    <li
                      key={`${error.region} ${error.service} ${error.cluster}`}
                    >
                      {error.message}
                      <span className={styles.evidence}>
                        {[
                          [error.service, error.cluster, error.region]
                            .filter(Boolean)
                            .join(' · '),
                          error.role &&
                            `${t('state.accountRole')} ${error.role}`,
                          ageText(t, error.occurredAt, now),
                          readAt &&
                            t('state.lastRead', {
                              age: ageText(t, readAt, now),
                            }),
                        ]
                          .filter(Boolean)
                          .join(' — ')}
                      </span>
                    </li>
                  );
                })}
              </ul>
            }
          />
        );
      })}
    </>
  );
}
