import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlanStep } from '@crossmesh/plugin-app-mesh-common';
import { Text } from '@backstage/ui';
import { scaffolderAppMeshTranslationRef } from '../translation';
import { PlanStepCard } from './PlanStepCard';
import styles from './outputs.module.css';

const COUNTED = ['create', 'change', 'delete', 'wait', 'blocked'] as const;

/** A plan as a swim lane for each account, time downwards: every step with what it would do and what it waits for. */
export function PlanDrawing({ steps }: { steps: PlanStep[] }) {
  const { t } = useTranslationRef(scaffolderAppMeshTranslationRef);
  const lanes = [...new Set(steps.map(({ accountId }) => accountId))];
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const nameOf = (accountId: string) =>
    steps.find(step => step.accountId === accountId && step.accountName)
      ?.accountName;
  const counts = COUNTED.flatMap(verdict => {
    const { length } = steps.filter(step => step.verdict === verdict);
    return length > 0
      ? [t(`plan.count.${verdict}`, { total: `${length}` })]
      : [];
  });
  return (
    <section className={styles.plan} aria-label={t('plan.title')}>
      <Text as="h2" variant="title-x-small">
        {t('plan.title')}
      </Text>
      <Text as="p" variant="body-medium" color="secondary">
        {counts.length > 0 ? counts.join(', ') : t('plan.nothing')}
      </Text>
      <div
        className={styles.lanes}
        style={{
          gridTemplateColumns: `repeat(${lanes.length}, minmax(220px, 1fr))`,
        }}
      >
        {lanes.map((accountId, column) => (
          <div
            key={accountId}
            className={styles.lane}
            style={{
              gridColumn: column + 1,
              gridRow: `1 / ${steps.length + 2}`,
            }}
          >
            <strong>{nameOf(accountId) ?? accountId}</strong>{' '}
            <span className={styles.quiet}>{accountId}</span>
          </div>
        ))}
        <ol className={styles.steps}>
          {steps.map((step, row) => (
            <li
              key={step.id}
              className={styles.cell}
              style={{
                gridColumn: lanes.indexOf(step.accountId) + 1,
                gridRow: row + 2,
              }}
            >
              <PlanStepCard
                step={step}
                number={row + 1}
                after={step.after.flatMap(id => numbers.get(id) ?? [])}
              />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
