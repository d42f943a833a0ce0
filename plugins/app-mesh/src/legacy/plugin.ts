import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { AppMeshClient } from '@crossmesh/plugin-app-mesh-common';
import { appMeshApiRef } from '../api';
import {
  accountRouteRef,
  createFromTemplateRouteRef,
  meshRouteRef,
  rootRouteRef,
} from '../routes';

/**
 * App Mesh over several accounts, for apps in the old frontend system.
 *
 * @public
 */
export const appMeshPlugin = createPlugin({
  id: 'app-mesh',
  apis: [
    createApiFactory({
      api: appMeshApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AppMeshClient(deps),
    }),
  ],
  routes: {
    root: rootRouteRef,
    mesh: meshRouteRef,
    account: accountRouteRef,
  },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
});
