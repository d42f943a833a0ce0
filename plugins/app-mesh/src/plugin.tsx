import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiNodeTree } from '@remixicon/react';
import { appMeshApi } from './extensions/api';
import { meshEntityCard } from './extensions/entityCard';
import { meshEntityContent } from './extensions/entityContent';
import { appMeshPage } from './extensions/page';
import {
  accountRouteRef,
  createFromTemplateRouteRef,
  meshRouteRef,
  rootRouteRef,
} from './routes';

/**
 * App Mesh over several accounts, for apps in the new frontend system: the Mesh tab and
 * card of entities and the page with all meshes.
 *
 * @public
 */
export const appMeshPlugin = createFrontendPlugin({
  pluginId: 'app-mesh',
  title: 'App Mesh',
  icon: <RiNodeTree />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    mesh: meshRouteRef,
    account: accountRouteRef,
  },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [appMeshApi, appMeshPage, meshEntityCard, meshEntityContent],
});
