import type {
  AccountSummary,
  MeshSummary,
} from '@crossmesh/plugin-app-mesh-common';
import { Badge, Card, CardBody, Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { useNow } from '../../hooks/useNow';
import { accountLabel } from '../../lib/accountLabel';
import { ageText } from '../../lib/ageText';
import { useAppMeshTranslation } from '../../translation';
import { KindIcon } from '../topology/KindIcon';
import topology from '../topology/topology.module.css';
import styles from './page.module.css';

const COUNTS = [
  { role: 'service', label: 'list.services', count: 'virtualServices' },
  { role: 'router', label: 'list.routers', count: 'virtualRouters' },
  { role: 'workload', label: 'list.workloads', count: 'virtualNodes' },
  { role: 'gateway', label: 'list.gateways', count: 'virtualGateways' },
] as const;

/** A mesh at one glance. */
export function MeshCard({
  summary,
  accounts,
  href,
}: {
  summary: MeshSummary;
  accounts: AccountSummary[];
  href: string;
}) {
  const t = useAppMeshTranslation();
  const now = useNow(5_000);
  const { mesh, counts, shares } = summary;
  const label = t('header.title', { name: mesh.meshName });
  return (
    <Card href={href} label={label} className={topology.palette}>
      <CardBody>
        <div className={styles.cardHead}>
          <Text as="h2" variant="title-small">
            {mesh.meshName}
          </Text>
          <Text variant="body-small" color="secondary">
            {mesh.region}
          </Text>
          <RiArrowRightLine size={18} aria-hidden />
        </div>
        <dl className={styles.facts}>
          <dt>{t('list.owner')}</dt>
          <dd>{accountLabel(mesh.meshOwner, accounts)}</dd>
          <dt>{t('list.shares')}</dt>
          <dd>
            {shares.length === 0 ? t('header.notShared') : null}
            {shares.map(({ consumer, state }) => (
              <span key={consumer} className={styles.share}>
                {accountLabel(consumer, accounts)}
                <Badge size="small">{t(`share.${state}`)}</Badge>
              </span>
            ))}
          </dd>
          <dt>{t('list.accounts')}</dt>
          <dd>
            {summary.accounts.map(id => accountLabel(id, accounts)).join(', ')}
          </dd>
          <dt>{t('list.read')}</dt>
          <dd>{ageText(t, summary.takenAt, now)}</dd>
        </dl>
        <ul className={styles.counts}>
          {COUNTS.map(({ role, label: key, count }) => (
            <li key={role}>
              <KindIcon
                of={role}
                size={16}
                className={`${topology.icon} ${topology[role]}`}
              />
              <strong>{counts[count]}</strong> {t(key)}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
