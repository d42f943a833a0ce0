import { Alert, Button } from '@backstage/ui';
import type { Moment } from '../../hooks/useMoment';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';

/** Says that the past is shown, and what is not known of it; or why it cannot be shown. */
export function MomentNotice({
  moment,
  at,
  onChange,
}: {
  moment: Moment;
  at?: string;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const t = useAppMeshTranslation();
  const back = (
    <Button
      size="small"
      variant="secondary"
      onPress={() => onChange({ at: undefined, since: undefined })}
    >
      {t('time.present')}
    </Button>
  );
  if (moment.error) {
    return (
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('time.failed')}
        description={moment.error.message}
        customActions={back}
      />
    );
  }
  return moment.then && at ? (
    <Alert
      role="status"
      status="info"
      icon
      title={t('time.past', { at: new Date(at).toLocaleString() })}
      description={t('time.pastText')}
      customActions={back}
    />
  ) : null;
}
