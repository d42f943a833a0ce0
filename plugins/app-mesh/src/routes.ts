import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The page that lists all meshes.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'app-mesh' });

/**
 * The page of one mesh.
 *
 * @public
 */
export const meshRouteRef = createSubRouteRef({
  id: 'app-mesh/mesh',
  parent: rootRouteRef,
  path: '/:region/:owner/:name',
});

/**
 * The page of one account.
 *
 * @public
 */
export const accountRouteRef = createSubRouteRef({
  id: 'app-mesh/account',
  parent: rootRouteRef,
  path: '/accounts/:accountId',
});

/**
 * The form of a software template; bound to the scaffolder's by default.
 *
 * @public
 */
export const createFromTemplateRouteRef = createExternalRouteRef({
  id: 'app-mesh/create-from-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
