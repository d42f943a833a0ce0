import type { GraphResponse } from '@crossmesh/plugin-app-mesh-common';
import { Badge, Button, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useNow } from '../../hooks/useNow';
import { accountLabel } from '../../lib/accountLabel';
import { ageText } from '../../lib/ageText';
import { useAppMeshTranslation } from '../../translation';
import { InvitationClock } from '../account/InvitationClock';
import styles from './view.module.css';

/** Whose mesh it is, who shares it, and how old the picture is. */
export function MeshHeader({
  response,
  isRefreshing,
  onRefresh,
  onAccount,
}: {
  response: GraphResponse;
  isRefreshing: boolean;
  onRefresh: () => void;
  /** Opens the details of an account. */
  onAccount: (accountId: string) => void;
}) {
  const t = useAppMeshTranslation();
  const now = useNow(5_000);
  const { accounts, graph, shares } = response;
  const { mesh } = graph;
  const account = (accountId: string) => (
    <button
      type="button"
      className={styles.account}
      aria-label={t('account.open', {
        account: accountLabel(accountId, accounts),
      })}
      onClick={() => onAccount(accountId)}
    >
      {accountLabel(accountId, accounts)}
    </button>
  );
  return (
    <header className={styles.header}>
      <Text as="h2" variant="title-small">
        {t('header.title', { name: mesh.meshName })}
      </Text>
      <dl className={styles.facts}>
        <Item label={t('header.owner')}>{account(mesh.meshOwner)}</Item>
        <Item label={t('header.consumers')}>
          {shares.length === 0
            ? t('header.notShared')
            : shares.map(({ consumer, state, invitationExpiresAt }) => (
                <span key={consumer} className={styles.share}>
                  {account(consumer)}{' '}
                  <Badge size="small">{t(`share.${state}`)}</Badge>
                  {invitationExpiresAt ? (
                    <InvitationClock expiresAt={invitationExpiresAt} />
                  ) : null}
                </span>
              ))}
        </Item>
        <Item label={t('header.region')}>{mesh.region}</Item>
        <Item label={t('header.read')}>
          {ageText(t, response.takenAt, now)}
        </Item>
      </dl>
      <Button
        variant="secondary"
        iconStart={<RiRefreshLine />}
        isPending={isRefreshing}
        onPress={onRefresh}
      >
        {t('header.refresh')}
      </Button>
    </header>
  );
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
