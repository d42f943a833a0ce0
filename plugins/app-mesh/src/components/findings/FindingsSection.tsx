import {
  type AccountSummary,
  countFindings,
  filterFindings,
  type FindingsResponse,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useShownFindings } from '../../hooks/useShownFindings';
import type { ShownFindings } from '../../lib/findingFilter';
import { useAppMeshTranslation } from '../../translation';
import { FindingFilters } from './FindingFilters';
import { type FindingRow, FindingTable } from './FindingTable';
import { NotEvaluated } from './NotEvaluated';
import styles from './findings.module.css';

const only = <T extends string>(value: T | undefined): T[] =>
  value === undefined ? [] : [value];

function rowsOf(found: FindingsResponse, shown: ShownFindings): FindingRow[] {
  const filter = {
    codes: only(shown.code),
    severities: only(shown.severity),
    accounts: only(shown.account),
    teams: only(shown.team),
  };
  const idOf = ({ arn, code, edge, explanation, path }: RuleFinding) =>
    [arn, code, path, edge?.target, explanation].join(' ');
  const open = filterFindings(found.findings, filter).map(finding => ({
    id: idOf(finding),
    finding,
  }));
  const ignored = found.ignored.flatMap(({ finding, reason, until }) =>
    filterFindings([finding], filter).map(item => ({
      id: idOf(item),
      finding: item,
      ignored: { reason, until },
    })),
  );
  return shown.ignored ? [...open, ...ignored] : open;
}

/** All that is wrong with a mesh, to be filtered; the URL keeps by what. */
export function FindingsSection({
  found,
  accounts,
  onOpen,
}: {
  found: FindingsResponse;
  accounts: AccountSummary[];
  /** Gets the ARN of the resource whose field is to be shown. */
  onOpen: (arn: string) => void;
}) {
  const t = useAppMeshTranslation();
  const [shown, update] = useShownFindings();
  const rows = useMemo(() => rowsOf(found, shown), [found, shown]);
  const counts = countFindings(found);
  return (
    <section aria-label={t('findings.title')} className={styles.section}>
      <div className={styles.head}>
        <Text as="h3" variant="title-small">
          {t('findings.title')}
        </Text>
        <Text variant="body-medium" color="secondary" role="status">
          {(['error', 'warning', 'info'] as const)
            .map(severity =>
              t(`findings.count.${severity}`, { total: `${counts[severity]}` }),
            )
            .join(', ')}
        </Text>
      </div>
      <NotEvaluated rules={found.notEvaluated} />
      <FindingFilters
        findings={[
          ...found.findings,
          ...found.ignored.map(({ finding }) => finding),
        ]}
        ignoredCount={found.ignored.length}
        accounts={accounts}
        shown={shown}
        onChange={update}
      />
      <FindingTable rows={rows} accounts={accounts} onOpen={onOpen} />
    </section>
  );
}
