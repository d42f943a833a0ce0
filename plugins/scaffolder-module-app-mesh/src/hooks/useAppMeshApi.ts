import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import {
  type AppMeshApi,
  AppMeshClient,
} from '@crossmesh/plugin-app-mesh-common';
import { useMemo } from 'react';

/** The backend's API. Made here, because a module may not depend on another plugin's frontend. */
export function useAppMeshApi(): AppMeshApi {
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  return useMemo(
    () => new AppMeshClient({ discoveryApi, fetchApi }),
    [discoveryApi, fetchApi],
  );
}
