import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import { FindField } from './FindField';
import styles from './find.module.css';
import type { FoundGraph } from './useFoundGraph';

/** "Find" makes nodes stand out, "Hide" takes them away; both are part of the page's address. */
export function FindBar({
  state,
  result,
  onChange,
}: {
  state: ViewState;
  result: FoundGraph;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const t = useAppMeshTranslation();
  const { found, hidden, subjects } = result;
  return (
    <div role="search" aria-label={t('find.label')} className={styles.bar}>
      <FindField
        isFirst
        label={t('find.find')}
        placeholder={t('find.findExample')}
        text={state.find ?? ''}
        subjects={subjects}
        error={found.error}
        summary={
          found.ids && t('find.found', { total: String(found.ids.size) })
        }
        onChange={text => onChange({ find: text || undefined })}
      />
      <FindField
        label={t('find.hide')}
        placeholder={t('find.hideExample')}
        text={state.hide ?? ''}
        subjects={subjects}
        error={hidden.error}
        summary={
          hidden.ids && t('find.hidden', { total: String(hidden.ids.size) })
        }
        onChange={text => onChange({ hide: text || undefined })}
      />
    </div>
  );
}
