import type {
  AccountSummary,
  MeshSummary,
  ShareState,
} from '@crossmesh/plugin-app-mesh-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Badge, Link, Text } from '@backstage/ui';
import { accountLabel } from '../../lib/accountLabel';
import { meshRouteRef } from '../../routes';
import { useAppMeshTranslation } from '../../translation';
import { InvitationClock } from './InvitationClock';
import styles from './account.module.css';

export interface AccountSharesProps {
  accountId: string;
  /** With how many resources of each the account created, where that is to be said. */
  meshes: (Pick<MeshSummary, 'mesh' | 'shares'> & { resources?: number })[];
  accounts: Pick<AccountSummary, 'accountId' | 'name'>[];
}

/** Which meshes an account shares, with whom and how that stands; and which are shared with it. */
export function AccountShares(props: AccountSharesProps) {
  const { accountId, meshes, accounts } = props;
  const t = useAppMeshTranslation();
  const pathOf = useRouteRef(meshRouteRef);
  const owned = meshes.filter(({ mesh }) => mesh.meshOwner === accountId);
  const received = meshes.flatMap(({ mesh, shares, resources }) =>
    shares
      .filter(({ consumer }) => consumer === accountId)
      .map(share => ({ mesh, share, resources })),
  );
  const created = (resources: number | undefined) =>
    resources === undefined ? null : (
      <span className={styles.quiet}>
        {t('account.created', { total: String(resources) })}
      </span>
    );
  const link = ({ region, meshOwner, meshName }: MeshSummary['mesh']) => (
    <Link
      href={pathOf({ region, owner: meshOwner, name: meshName })}
      variant="body-medium"
    >
      {meshName}
    </Link>
  );
  return (
    <>
      <section className={styles.section} aria-label={t('account.shares')}>
        <Text as="h4" variant="body-medium" weight="bold">
          {t('account.shares')}
        </Text>
        {owned.length === 0 ? <p>{t('account.ownsNone')}</p> : null}
        <ul>
          {owned.map(({ mesh, shares, resources }) => (
            <li key={mesh.arn}>
              {link(mesh)} {created(resources)}
              {shares.length === 0 ? (
                <p>{t('account.sharedWithNobody')}</p>
              ) : null}
              <ul>
                {shares.map(share => (
                  <Share
                    key={share.consumer}
                    label={accountLabel(share.consumer, accounts)}
                    share={share}
                  />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-label={t('account.received')}>
        <Text as="h4" variant="body-medium" weight="bold">
          {t('account.received')}
        </Text>
        {received.length === 0 ? <p>{t('account.receivesNone')}</p> : null}
        <ul>
          {received.map(({ mesh, share, resources }) => (
            <li key={mesh.arn}>
              {link(mesh)} {created(resources)}
              <ul>
                <Share
                  label={t('account.from', {
                    account: accountLabel(mesh.meshOwner, accounts),
                  })}
                  share={share}
                />
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Share({ label, share }: { label: string; share: ShareState }) {
  const t = useAppMeshTranslation();
  return (
    <li className={styles.share}>
      {label} <Badge size="small">{t(`share.${share.state}`)}</Badge>
      {share.invitationExpiresAt ? (
        <InvitationClock expiresAt={share.invitationExpiresAt} />
      ) : null}
    </li>
  );
}
