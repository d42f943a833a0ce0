import { Alert } from '@backstage/ui';
import { useAppMeshTranslation } from '../../translation';

/** Says above what is shown that it could not be read anew; nothing without an error. */
export function OutdatedNotice({ error }: { error?: Error }) {
  const t = useAppMeshTranslation();
  return error ? (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('state.outdatedTitle')}
      description={error.message}
    />
  ) : null;
}
