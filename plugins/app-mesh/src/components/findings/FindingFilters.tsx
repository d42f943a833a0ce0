import type {
  AccountSummary,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { Select, ToggleButton } from '@backstage/ui';
import { accountLabel } from '../../lib/accountLabel';
import type { ShownFindings } from '../../lib/findingFilter';
import { useAppMeshTranslation } from '../../translation';
import styles from './findings.module.css';

const ANY = 'any';

/** What the table of findings is narrowed down by; what no finding has cannot be chosen. */
export function FindingFilters({
  findings,
  ignoredCount,
  accounts,
  shown,
  onChange,
}: {
  findings: RuleFinding[];
  ignoredCount: number;
  accounts: AccountSummary[];
  shown: ShownFindings;
  onChange: (change: Partial<ShownFindings>) => void;
}) {
  const t = useAppMeshTranslation();
  const select = (
    key: 'code' | 'severity' | 'account' | 'team',
    valueOf: (finding: RuleFinding) => string | undefined,
    labelOf: (value: string) => string = value => value,
  ) => {
    const values = new Set([
      ...findings.flatMap(finding => valueOf(finding) ?? []),
      ...[shown[key] ?? []].flat(),
    ]);
    return (
      <Select
        label={t(`findings.filter.${key}`)}
        options={[
          { value: ANY, label: t('findings.filter.any') },
          ...[...values]
            .sort()
            .map(value => ({ value, label: labelOf(value) })),
        ]}
        value={shown[key] ?? ANY}
        onChange={value =>
          onChange({
            [key]: value === ANY || value === null ? undefined : String(value),
          })
        }
      />
    );
  };
  const titles = new Map(findings.map(({ code, title }) => [code, title]));
  return (
    <div
      role="group"
      aria-label={t('findings.filter.label')}
      className={styles.filters}
    >
      {select(
        'severity',
        ({ severity }) => severity,
        value =>
          value === 'error' || value === 'warning' || value === 'info'
            ? t(`findings.${value}`)
            : value,
      )}
      {select(
        'code',
        ({ code }) => code,
        code => [code, titles.get(code)].filter(Boolean).join(' – '),
      )}
      {select(
        'account',
        ({ accountId }) => accountId,
        id => accountLabel(id, accounts),
      )}
      {select('team', ({ team }) => team)}
      {ignoredCount > 0 || shown.ignored ? (
        <ToggleButton
          isSelected={shown.ignored}
          onChange={ignored => onChange({ ignored })}
        >
          {t('findings.ignored', { total: String(ignoredCount) })}
        </ToggleButton>
      ) : null}
    </div>
  );
}
