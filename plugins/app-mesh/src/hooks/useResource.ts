import { useApi } from '@backstage/frontend-plugin-api';
import type { ResourceResponse } from '@crossmesh/plugin-app-mesh-common';
import { useCallback } from 'react';
import { appMeshApiRef } from '../api';
import { type LiveData, useLiveData } from './useLiveData';

/** One resource, as App Mesh has it and as its cluster asks for it. */
export function useResource(arn: string): LiveData<ResourceResponse> {
  const api = useApi(appMeshApiRef);
  const load = useCallback(() => api.getResource(arn), [api, arn]);
  return useLiveData(load);
}
