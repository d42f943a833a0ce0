import { useApi } from '@backstage/frontend-plugin-api';
import type {
  FindingsResponse,
  MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import { useCallback } from 'react';
import { appMeshApiRef } from '../api';
import { type LiveData, useLiveData } from './useLiveData';

/** What is wrong with a mesh. It is read beside the graph, so that its failing leaves the graph. */
export function useFindings(mesh: MeshId): LiveData<FindingsResponse> {
  const api = useApi(appMeshApiRef);
  const { meshName, meshOwner, region } = mesh;
  const load = useCallback(
    () => api.listFindings({ region, meshOwner, meshName }),
    [api, region, meshOwner, meshName],
  );
  return useLiveData(load);
}
