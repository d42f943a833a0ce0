import { createRoutableExtension } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../routes';
import { appMeshPlugin } from './plugin';

/**
 * The page with all meshes, to be mounted at `/app-mesh`.
 *
 * @public
 */
export const AppMeshPage: () => JSX.Element = appMeshPlugin.provide(
  createRoutableExtension({
    name: 'AppMeshPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./LegacyAppMeshPage').then(m => m.LegacyAppMeshPage),
  }),
);
