import { ToggleButton } from '@backstage/ui';
import { RiHistoryLine, RiRoadMapLine } from '@remixicon/react';
import { useAppMeshTranslation } from '../../translation';
import { ShortcutsButton } from '../shortcuts/ShortcutsButton';

/** Which rows of controls are open. */
export interface OpenRows {
  path: boolean;
  time: boolean;
}

/** Opens the rows for paths and moments, which are not needed all the time, and the list of keys. */
export function ViewToggles({
  open,
  onChange,
}: {
  open: OpenRows;
  onChange: (open: OpenRows) => void;
}) {
  const t = useAppMeshTranslation();
  return (
    <>
      <ToggleButton
        iconStart={<RiRoadMapLine />}
        isSelected={open.path}
        onChange={path => onChange({ ...open, path })}
      >
        {t('path.label')}
      </ToggleButton>
      <ToggleButton
        iconStart={<RiHistoryLine />}
        isSelected={open.time}
        onChange={time => onChange({ ...open, time })}
      >
        {t('time.label')}
      </ToggleButton>
      <ShortcutsButton />
    </>
  );
}
