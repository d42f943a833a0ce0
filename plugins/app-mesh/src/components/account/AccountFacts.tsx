import type { AccountSummary } from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshTranslation } from '../../translation';
import { EntityLink } from '../EntityLink';
import { Fact } from '../panel/Fact';
import styles from './account.module.css';

/** What an account is to Crossmesh: who owns it, as which role it is read, and what it is ready for. */
export function AccountFacts({
  account,
  resources,
}: {
  account: AccountSummary;
  /** How many of the mesh's nodes it created, where one mesh is looked at. */
  resources?: number;
}) {
  const t = useAppMeshTranslation();
  return (
    <dl className={styles.facts}>
      <Fact label={t('account.id')}>
        <code>{account.accountId}</code>
      </Fact>
      <Fact label={t('panel.team')}>
        {account.team ? (
          <EntityLink entityRef={account.team} defaultKind="group" />
        ) : (
          t('team.none')
        )}
      </Fact>
      <Fact label={t('account.resources')}>
        {resources === undefined ? undefined : String(resources)}
      </Fact>
      <Fact label={t('account.serviceLinkedRole')}>
        {t(`serviceLinkedRole.${account.serviceLinkedRole}`)}
      </Fact>
      <Fact label={t('account.role')}>
        {account.role ? (
          <code>{account.role}</code>
        ) : (
          t('account.notConfigured')
        )}
      </Fact>
      <Fact label={t('account.regions')}>{account.regions.join(', ')}</Fact>
      <Fact label={t('account.clusters')}>
        {account.clusters.length > 0
          ? account.clusters.join(', ')
          : t('panel.nobody')}
      </Fact>
    </dl>
  );
}
