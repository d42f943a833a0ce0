import { Switch, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiMindMap, RiTableLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { ViewState } from '../../hooks/useViewState';
import { useAppMeshTranslation } from '../../translation';
import styles from './view.module.css';

/** Graph or table, folded or not. */
export function ViewControls({
  as,
  details,
  onChange,
  actions,
}: {
  as: ViewState['as'];
  details: boolean;
  onChange: (change: Partial<ViewState>) => void;
  /** Buttons at the end. */
  actions?: ReactNode;
}) {
  const t = useAppMeshTranslation();
  return (
    <div className={styles.controls}>
      <ToggleButtonGroup
        aria-label={t('view.as')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[as]}
        onSelectionChange={keys =>
          onChange({ as: keys.has('table') ? 'table' : 'graph' })
        }
      >
        <ToggleButton id="graph" iconStart={<RiMindMap />}>
          {t('view.graph')}
        </ToggleButton>
        <ToggleButton id="table" iconStart={<RiTableLine />}>
          {t('view.table')}
        </ToggleButton>
      </ToggleButtonGroup>
      {as === 'graph' ? (
        <Switch
          label={t('view.details')}
          isSelected={details}
          onChange={isSelected => onChange({ details: isSelected })}
        />
      ) : null}
      {as === 'graph' ? (
        <span className={styles.hint}>{t('graph.wheelHint')}</span>
      ) : null}
      {actions}
    </div>
  );
}
