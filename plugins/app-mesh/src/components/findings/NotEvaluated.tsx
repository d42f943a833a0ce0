import type { NotEvaluatedRule } from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshTranslation } from '../../translation';
import styles from './findings.module.css';

/** How many rules could not be evaluated, and why each: so that their silence is not taken for praise. */
export function NotEvaluated({ rules }: { rules: NotEvaluatedRule[] }) {
  const t = useAppMeshTranslation();
  if (rules.length === 0) {
    return null;
  }
  return (
    <details className={styles.notEvaluated}>
      <summary>
        {t('findings.notEvaluated', { total: String(rules.length) })}
      </summary>
      <ul>
        {rules.map(({ accountId, code, message, title }) => (
          <li key={`${code} ${accountId}`}>
            {title}: {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
