import { useApi } from '@backstage/frontend-plugin-api';
import type {
  MeshChange,
  MeshId,
  MultiAccountResult,
} from '@crossmesh/plugin-app-mesh-common';
import { useCallback } from 'react';
import { appMeshApiRef } from '../api';
import { type LiveData, useLiveData } from './useLiveData';

/** As long as the backend keeps changes by default. */
const DAYS = 30;
const LIMIT = 1_000;

/** What has changed in a mesh in the last thirty days, the latest first. */
export function useHistory(
  mesh: MeshId,
): LiveData<MultiAccountResult<MeshChange>> {
  const api = useApi(appMeshApiRef);
  const { meshName, meshOwner, region } = mesh;
  const load = useCallback(
    () =>
      api.listChanges({
        mesh: { region, meshOwner, meshName },
        since: new Date(Date.now() - DAYS * 86_400_000).toISOString(),
        limit: LIMIT,
      }),
    [api, region, meshOwner, meshName],
  );
  return useLiveData(load);
}
