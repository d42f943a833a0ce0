import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import styles from './view.module.css';

const DEPTHS = ['1', '2', '3', '5', '10'];
const DIRECTIONS = ['callers', 'both', 'callees'] as const;

/** How far around an entity, and which way, its neighbourhood reaches. */
export function FocusControls({
  state,
  onChange,
}: {
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const t = useAppMeshTranslation();
  return (
    <div
      role="group"
      aria-label={t('focus.label')}
      className={styles.focusControls}
    >
      <ToggleButtonGroup
        aria-label={t('focus.direction')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state.direction ?? 'both']}
        onSelectionChange={keys =>
          onChange({
            direction: (['callers', 'callees'] as const).find(key =>
              keys.has(key),
            ),
          })
        }
      >
        {DIRECTIONS.map(direction => (
          <ToggleButton key={direction} id={direction}>
            {t(`focus.${direction}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Select
        aria-label={t('focus.depth')}
        options={DEPTHS.map(depth => ({
          value: depth,
          label: t('focus.calls', { total: depth }),
        }))}
        value={String(state.depth ?? 1)}
        onChange={key =>
          onChange({ depth: key === '1' ? undefined : Number(key) })
        }
      />
    </div>
  );
}
