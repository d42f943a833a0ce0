import type { RuleFinding } from '@crossmesh/plugin-app-mesh-common';
import { useAppMeshTranslation } from '../../translation';
import { Fact } from './Fact';
import styles from './panel.module.css';

/** What is wrong with a node, with where in its spec and what to do. */
export function FindingList({ findings }: { findings: RuleFinding[] }) {
  const t = useAppMeshTranslation();
  if (findings.length === 0) {
    return null;
  }
  return (
    <Fact label={t('findings.title')}>
      <ul className={styles.findings}>
        {findings.map(finding => (
          <li
            key={[
              finding.code,
              finding.arn,
              finding.path,
              finding.explanation,
            ].join(' ')}
          >
            <strong>{t(`findings.${finding.severity}`)}</strong> {finding.code}
            <p>{finding.explanation}</p>
            {finding.path ? <code>{finding.path}</code> : null}
            <p>{finding.remedy}</p>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
