import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { appMeshAccountField } from './fields/appMeshAccountField';
import { appMeshAccountsField } from './fields/appMeshAccountsField';
import { appMeshBackendsField } from './fields/appMeshBackendsField';
import { appMeshMeshField } from './fields/appMeshMeshField';
import { planOutputs } from './outputs/planOutputs';

/**
 * Adds the form fields and the drawing of plans to the scaffolder.
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
    planOutputs,
  ],
});
