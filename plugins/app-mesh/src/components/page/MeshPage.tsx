import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useApi } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { appMeshApiRef } from '../../api';
import { useLiveData } from '../../hooks/useLiveData';
import { rootRouteRef } from '../../routes';
import { useAppMeshTranslation } from '../../translation';
import { LoadError } from '../states/LoadError';
import { MeshSkeleton } from '../states/MeshSkeleton';
import { MeshView } from '../view/MeshView';

/** One mesh whole. */
export function MeshPage() {
  const t = useAppMeshTranslation();
  const api = useApi(appMeshApiRef);
  const listPath = useRouteRef(rootRouteRef);
  const { region = '', owner = '', name = '' } = useParams();
  const load = useCallback(
    () => api.getMeshGraph({ region, meshOwner: owner, meshName: name }),
    [api, region, owner, name],
  );
  const { value, error, reload } = useLiveData(load);
  const mesh: MeshId = { region, meshOwner: owner, meshName: name };
  return (
    <>
      <div>
        <ButtonLink
          variant="tertiary"
          iconStart={<RiArrowLeftLine />}
          href={listPath()}
        >
          {t('list.back')}
        </ButtonLink>
      </div>
      {value ? (
        <MeshView
          response={value}
          error={error}
          onReload={reload}
          withFindings
        />
      ) : null}
      {!value && error ? (
        <LoadError error={error} mesh={mesh} onRetry={reload} />
      ) : null}
      {!value && !error ? <MeshSkeleton /> : null}
    </>
  );
}
