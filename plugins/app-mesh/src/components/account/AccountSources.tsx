import type { SnapshotSource } from '@crossmesh/plugin-app-mesh-common';
import { Text } from '@backstage/ui';
import { useNow } from '../../hooks/useNow';
import { ageText } from '../../lib/ageText';
import { useAppMeshTranslation } from '../../translation';
import styles from './account.module.css';

/** When a source that failed is asked again. */
function RetryClock({ retryAt, now }: { retryAt: string; now: number }) {
  const t = useAppMeshTranslation();
  const seconds = Math.ceil((Date.parse(retryAt) - now) / 1000);
  return (
    <p className={styles.quiet}>
      {seconds > 0
        ? t('account.retryIn', { seconds: String(seconds) })
        : t('account.retrying')}
    </p>
  );
}

/** From where an account is read, when each source last answered, and why one does not. */
export function AccountSources({ sources }: { sources: SnapshotSource[] }) {
  const t = useAppMeshTranslation();
  const now = useNow(5_000);
  return (
    <section className={styles.section} aria-label={t('account.sources')}>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('account.sources')}
      </Text>
      {sources.length === 0 ? <p>{t('account.noSources')}</p> : null}
      <ul>
        {sources.map(source => {
          const { service, cluster, region } = source;
          const { readAt, error, retryAt, throttledAt } = source;
          return (
            <li key={`${service} ${cluster} ${region}`}>
              <strong>{t(`service.${service}`)}</strong>{' '}
              <span className={styles.quiet}>
                {[cluster, region].filter(Boolean).join(' · ')}
              </span>
              <div>
                {readAt
                  ? t('account.readAt', { age: ageText(t, readAt, now) })
                  : t('account.neverRead')}
              </div>
              {error ? <p className={styles.error}>{error.message}</p> : null}
              {error && retryAt ? (
                <RetryClock retryAt={retryAt} now={now} />
              ) : null}
              {throttledAt ? (
                <p className={styles.quiet}>
                  {t('account.throttled', {
                    age: ageText(t, throttledAt, now),
                  })}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
