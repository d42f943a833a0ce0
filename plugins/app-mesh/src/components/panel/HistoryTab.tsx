import type { MeshChange, MeshId } from '@crossmesh/plugin-app-mesh-common';
import { Skeleton, Text } from '@backstage/ui';
import { useHistory } from '../../hooks/useHistory';
import type { ViewState } from '../../lib/viewState';
import { useAppMeshTranslation } from '../../translation';
import { ChangeList } from '../time/ChangeList';
import { LoadError } from '../states/LoadError';

/** What has changed, the latest first; each leads to the mesh before and after it. */
export function HistoryTab({
  mesh,
  concerns,
  onChange,
}: {
  mesh: MeshId;
  /** Whether a change belongs to what the details are about. */
  concerns: (change: MeshChange) => boolean;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const t = useAppMeshTranslation();
  const { value, error, reload } = useHistory(mesh);
  if (!value) {
    return error ? (
      <LoadError error={error} onRetry={reload} />
    ) : (
      <Skeleton width="100%" height={120} />
    );
  }
  const changes = value.items.filter(concerns);
  return changes.length > 0 ? (
    <ChangeList changes={changes} dated onMoment={onChange} />
  ) : (
    <Text as="p" variant="body-small" color="secondary">
      {t('time.nothingChanged')}
    </Text>
  );
}
