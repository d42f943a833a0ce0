import { Button } from '@backstage/ui';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import styles from './panel.module.css';

/** Lets a path begin or end at a node. */
export function PathButtons({
  id,
  state,
  onChange,
}: {
  id: string;
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const t = useAppMeshTranslation();
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        variant="secondary"
        isDisabled={state.from === id}
        onPress={() =>
          onChange({ from: id, to: state.to === id ? undefined : state.to })
        }
      >
        {t('panel.pathFrom')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        isDisabled={state.to === id}
        onPress={() =>
          onChange({ to: id, from: state.from === id ? undefined : state.from })
        }
      >
        {t('panel.pathTo')}
      </Button>
    </div>
  );
}
