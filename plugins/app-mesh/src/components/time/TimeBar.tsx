import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { Button, Select } from '@backstage/ui';
import { useMemo } from 'react';
import { useHistory } from '../../hooks/useHistory';
import { useNow } from '../../hooks/useNow';
import { ageText } from '../../lib/ageText';
import { changeMoments } from '../../lib/changeMoments';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import { MomentField } from './MomentField';
import styles from './time.module.css';

/** Picks the moment that is shown, and an earlier one to compare it with; or one at which something changed. */
export function TimeBar({
  mesh,
  state,
  onChange,
}: {
  mesh: MeshId;
  state: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const t = useAppMeshTranslation();
  const clock = useNow(10_000);
  const { value: history } = useHistory(mesh);
  const moments = useMemo(() => changeMoments(history?.items ?? []), [history]);
  return (
    <div role="group" aria-label={t('time.label')} className={styles.bar}>
      <MomentField
        label={t('time.at')}
        value={state.at}
        onChange={at => onChange({ at })}
      />
      <MomentField
        label={t('time.since')}
        value={state.since}
        onChange={since => onChange({ since })}
      />
      <Select
        label={t('time.moments')}
        placeholder={
          moments.length > 0 ? t('time.chooseMoment') : t('time.nothingChanged')
        }
        isDisabled={moments.length === 0}
        value={
          moments.find(
            ({ at, since }) => at === state.at && since === state.since,
          )?.at ?? null
        }
        onChange={key => {
          const chosen = moments.find(({ at }) => at === key);
          if (chosen) {
            onChange({ at: chosen.at, since: chosen.since });
          }
        }}
        options={moments.map(({ at, count }) => ({
          value: at,
          label: t('time.moment', {
            age: ageText(t, at, clock),
            total: String(count),
          }),
        }))}
      />
      <Button
        variant="secondary"
        isDisabled={!state.at && !state.since}
        onPress={() => onChange({ at: undefined, since: undefined })}
      >
        {t('time.present')}
      </Button>
    </div>
  );
}
