import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { RiNodeTree } from '@remixicon/react';
import { useCallback, useMemo } from 'react';
import { appMeshApiRef } from '../api';
import { useLiveData } from '../hooks/useLiveData';
import { useViewState } from '../hooks/useViewState';
import { useAppMeshTranslation } from '../translation';
import { LoadError } from './states/LoadError';
import { MeshSkeleton } from './states/MeshSkeleton';
import { SourceErrors } from './states/SourceErrors';
import { StateCard } from './states/StateCard';
import { TemplateButton } from './states/TemplateButton';
import topology from './topology/topology.module.css';
import { FocusControls } from './view/FocusControls';
import { MeshView } from './view/MeshView';

/**
 * The tab of an entity: where it stands in each mesh that it is in.
 *
 * @public
 */
export function EntityMeshContent() {
  const t = useAppMeshTranslation();
  const api = useApi(appMeshApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const [state, update] = useViewState();
  const { depth, direction } = state;
  const reach = useMemo(() => ({ depth, direction }), [depth, direction]);
  const load = useCallback(
    () => api.getEntityGraphs(entityRef, reach),
    [api, entityRef, reach],
  );
  const { value, error, reload } = useLiveData(load);

  if (!value) {
    return (
      <div className={topology.palette}>
        {error ? (
          <LoadError error={error} onRetry={reload} />
        ) : (
          <MeshSkeleton />
        )}
      </div>
    );
  }
  const { items, errors } = value;
  const shown = new Set(
    items.flatMap(item => item.errors.map(({ message }) => message)),
  );
  const others = errors.filter(({ message }) => !shown.has(message));
  return (
    <div className={topology.palette}>
      <SourceErrors errors={others} />
      {items.length === 0 ? (
        <StateCard
          icon={<RiNodeTree />}
          title={t('state.emptyEntityTitle')}
          text={t('state.emptyEntityText')}
        >
          <TemplateButton
            template="onboard-service"
            label={t('state.onboard')}
          />
        </StateCard>
      ) : (
        items.map(item => (
          <MeshView
            key={item.graph.mesh.arn}
            response={item}
            error={error}
            onReload={reload}
            reach={reach}
            controls={
              item.focus.length > 0 ? (
                <FocusControls state={state} onChange={update} />
              ) : undefined
            }
          />
        ))
      )}
    </div>
  );
}
