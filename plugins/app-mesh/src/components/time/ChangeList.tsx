import type { MeshChange } from '@crossmesh/plugin-app-mesh-common';
import { Button } from '@backstage/ui';
import { useNow } from '../../hooks/useNow';
import { ageText } from '../../lib/ageText';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import styles from './time.module.css';

const SIGNS = { added: '+', changed: '~', removed: '−' } as const;
/** More differences than that are counted. */
const MOST = 5;

const said = (value: unknown) =>
  value === undefined ? '–' : JSON.stringify(value);

export interface ChangeListProps {
  changes: MeshChange[];
  /** Whether to say when each was found. */
  dated?: boolean;
  /** Shows the mesh just before and after a change. */
  onMoment?: (change: Partial<ViewState>) => void;
}

/** Changes in words: what came, went or became another, with the fields that differ. */
export function ChangeList({ changes, dated, onMoment }: ChangeListProps) {
  const t = useAppMeshTranslation();
  const now = useNow(10_000);
  return (
    <ul className={styles.changes}>
      {changes.map(change => {
        const { changedAt, arn, name, kind, differences } = change;
        const rest = differences.length - MOST;
        return (
          <li
            key={`${changedAt} ${arn} ${name}`}
            className={styles[change.change]}
          >
            <span className={styles.sign} aria-hidden>
              {SIGNS[change.change]}
            </span>
            <div>
              <strong>{name}</strong>{' '}
              <span className={styles.quiet}>
                {t(`kind.${kind}`)} · {t(`time.${change.change}`)}
                {dated ? (
                  <>
                    {' · '}
                    <time
                      dateTime={changedAt}
                      title={new Date(changedAt).toLocaleString()}
                    >
                      {ageText(t, changedAt, now)}
                    </time>
                  </>
                ) : null}
              </span>
              {differences.slice(0, MOST).map(({ path, before, after }) => (
                <div key={path} className={styles.difference}>
                  <code>{path}</code> {said(before)} → {said(after)}
                </div>
              ))}
              {rest > 0 ? (
                <div>{t('time.more', { total: String(rest) })}</div>
              ) : null}
              {onMoment ? (
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() => onMoment(aroundChange(changedAt))}
                >
                  {t('time.around')}
                </Button>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The moments just before and at a change. */
function aroundChange(changedAt: string): Partial<ViewState> {
  return {
    at: changedAt,
    since: new Date(Date.parse(changedAt) - 1).toISOString(),
  };
}
