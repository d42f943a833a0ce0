import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlanStep, PlanVerdict } from '@crossmesh/plugin-app-mesh-common';
import { scaffolderAppMeshTranslationRef } from '../translation';
import styles from './outputs.module.css';

const SIGNS: Record<PlanVerdict, string> = {
  'nothing-to-do': '=',
  create: '+',
  change: '~',
  delete: '−',
  wait: '…',
  blocked: '!',
};

/** One step: what it would do, where, and after which others. */
export function PlanStepCard({
  step,
  number,
  after,
}: {
  step: PlanStep;
  number: number;
  /** Numbers of the steps before it. */
  after: number[];
}) {
  const { t } = useTranslationRef(scaffolderAppMeshTranslationRef);
  const { differences = [], reason, region, title, verdict } = step;
  return (
    <div className={`${styles.card} ${styles[verdict]}`}>
      <span className={styles.sign} aria-hidden>
        {SIGNS[verdict]}
      </span>
      <div>
        <div>
          <span className={styles.quiet}>{number}</span>{' '}
          <strong>{title}</strong>
        </div>
        <div className={styles.quiet}>
          {[
            t(`plan.verdict.${verdict}`),
            region,
            after.length > 0 && t('plan.after', { steps: after.join(', ') }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {reason ? <p>{reason}</p> : null}
        {differences.map(({ path, actual, wanted }) => (
          <div key={path} className={styles.difference}>
            <code>{path}</code> {actual ?? '–'} → {wanted ?? '–'}
          </div>
        ))}
      </div>
    </div>
  );
}
