import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { AppMeshClient } from '@crossmesh/plugin-app-mesh-common';
import { appMeshApiRef } from '../api';

export const appMeshApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: appMeshApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AppMeshClient(deps),
    }),
});
