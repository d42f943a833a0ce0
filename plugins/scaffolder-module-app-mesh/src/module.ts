import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { appMeshAccountField } from './fields/appMeshAccountField';
import { appMeshAccountsField } from './fields/appMeshAccountsField';
import { appMeshBackendsField } from './fields/appMeshBackendsField';
import { appMeshMeshField } from './fields/appMeshMeshField';

/**
 * Adds the form fields to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleAppMesh = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    appMeshAccountField,
    appMeshAccountsField,
    appMeshMeshField,
    appMeshBackendsField,
  ],
});
