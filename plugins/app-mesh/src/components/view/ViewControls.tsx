import { Switch, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiListUnordered, RiMindMap, RiTableLine } from '@remixicon/react';
import type { ReactElement, ReactNode } from 'react';
import type { ViewForm, ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import styles from './view.module.css';

const FORMS: [ViewForm, ReactElement][] = [
  ['graph', <RiMindMap key="graph" />],
  ['table', <RiTableLine key="table" />],
  ['tree', <RiListUnordered key="tree" />],
];

/** Graph, table or tree; folded or not. */
export function ViewControls({
  as,
  details,
  onChange,
  actions,
}: {
  as: ViewForm;
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
          onChange({ as: FORMS.find(([form]) => keys.has(form))?.[0] })
        }
      >
        {FORMS.map(([form, icon]) => (
          <ToggleButton key={form} id={form} iconStart={icon}>
            {t(`view.${form}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {as === 'graph' ? (
        <Switch
          label={t('view.details')}
          isSelected={details}
          onChange={selected => onChange({ details: selected })}
        />
      ) : null}
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
