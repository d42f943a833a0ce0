import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { scaffolderModuleAppMesh } from './module';
import { appMeshModulePlan } from './planModule';

/**
 * The scaffolder's actions, and what the app-mesh plugin tells of them.
 *
 * @public
 */
export const appMeshProvisioningFeatures = createBackendFeatureLoader({
  *loader() {
    yield scaffolderModuleAppMesh;
    yield appMeshModulePlan;
  },
});
