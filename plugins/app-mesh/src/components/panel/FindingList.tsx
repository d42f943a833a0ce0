import type {
  NotEvaluatedRule,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Button } from '@backstage/ui';
import { useAppMeshTranslation } from '../../translation';
import { NotEvaluated } from '../findings/NotEvaluated';
import { RuleLink } from '../findings/RuleLink';
import { Fact } from './Fact';
import styles from './panel.module.css';

/** What is wrong with a node, with where in its spec and what to do; and what could not be looked at. */
export function FindingList({
  findings,
  notEvaluated,
  onSpec,
}: {
  findings: RuleFinding[];
  notEvaluated: NotEvaluatedRule[];
  /** Shows the spec with the fields marked; absent where there is none. */
  onSpec?: () => void;
}) {
  const t = useAppMeshTranslation();
  if (findings.length + notEvaluated.length === 0) {
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
            <strong>{t(`findings.${finding.severity}`)}</strong>{' '}
            <RuleLink code={finding.code} docs={finding.docs} />
            <p>{finding.explanation}</p>
            {finding.path && onSpec ? (
              <Button variant="tertiary" size="small" onPress={onSpec}>
                {finding.path}
              </Button>
            ) : null}
            {finding.path && !onSpec ? <code>{finding.path}</code> : null}
            <p>{finding.remedy}</p>
          </li>
        ))}
      </ul>
      <NotEvaluated rules={notEvaluated} />
    </Fact>
  );
}
