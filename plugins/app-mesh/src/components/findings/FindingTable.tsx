import type {
  AccountSummary,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Cell, type ColumnConfig, Table, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { accountLabel } from '../../lib/accountLabel';
import { useAppMeshTranslation } from '../../translation';
import { EntityLink } from '../EntityLink';
import { RuleLink } from './RuleLink';
import styles from './findings.module.css';

/** A finding in the table; with reason and end if somebody chose to ignore it. */
export interface FindingRow {
  id: string;
  finding: RuleFinding;
  ignored?: { reason: string; until: string };
}

/** Findings, a row each, with the way to the field. */
export function FindingTable({
  rows,
  accounts,
  onOpen,
}: {
  rows: FindingRow[];
  accounts: AccountSummary[];
  /** Gets the ARN of the resource. */
  onOpen: (arn: string) => void;
}) {
  const t = useAppMeshTranslation();
  const columns = useMemo(
    (): ColumnConfig<FindingRow>[] => [
      {
        id: 'severity',
        label: t('findings.filter.severity'),
        defaultWidth: '0.6fr',
        cell: ({ finding: { severity } }) => (
          <Cell>
            <span
              className={severity === 'info' ? undefined : styles[severity]}
            >
              {t(`findings.${severity}`)}
            </span>
          </Cell>
        ),
      },
      {
        id: 'code',
        label: t('findings.filter.code'),
        defaultWidth: '0.5fr',
        cell: ({ finding: { code, docs } }) => (
          <Cell>
            <RuleLink code={code} docs={docs} />
          </Cell>
        ),
      },
      {
        id: 'resource',
        label: t('findings.resource'),
        isRowHeader: true,
        defaultWidth: '1.2fr',
        cell: ({ finding: { arn, kind, name } }) => (
          <Cell>
            {kind === 'Mesh' ? (
              <Text variant="body-medium">{name}</Text>
            ) : (
              <button
                type="button"
                className={styles.open}
                onClick={() => onOpen(arn)}
              >
                {name}
              </button>
            )}
            <Text as="div" variant="body-small" color="secondary">
              {t(`kind.${kind}`)}
            </Text>
          </Cell>
        ),
      },
      {
        id: 'what',
        label: t('findings.what'),
        defaultWidth: '3fr',
        cell: ({ finding: { explanation, path, remedy }, ignored }) => (
          <Cell>
            <div className={styles.what}>
              <span>{explanation}</span>
              {path ? <code>{path}</code> : null}
              <span>{remedy}</span>
              {ignored ? (
                <em>
                  {t('findings.ignoredUntil', {
                    reason: ignored.reason,
                    until: ignored.until.slice(0, 'YYYY-MM-DD'.length),
                  })}
                </em>
              ) : null}
            </div>
          </Cell>
        ),
      },
      {
        id: 'account',
        label: t('findings.filter.account'),
        cell: ({ finding: { accountId } }) => (
          <Cell>{accountLabel(accountId, accounts)}</Cell>
        ),
      },
      {
        id: 'team',
        label: t('findings.filter.team'),
        cell: ({ finding: { team } }) => (
          <Cell>
            {team ? (
              <EntityLink entityRef={team} defaultKind="group" />
            ) : (
              t('team.none')
            )}
          </Cell>
        ),
      },
    ],
    [t, accounts, onOpen],
  );
  return (
    <Table
      columnConfig={columns}
      data={rows}
      pagination={{ type: 'none' }}
      emptyState={t('findings.none')}
    />
  );
}
