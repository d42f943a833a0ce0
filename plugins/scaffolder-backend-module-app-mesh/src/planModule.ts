import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  accountDirectoryServiceRef,
  awsClientsServiceRef,
  clusterClientsServiceRef,
} from '@crossmesh/plugin-app-mesh-node';
import { createProvisioningActions } from './actions';
import { RecipeRunner, readSettings } from './recipes';
import { BackendRuleChecker } from './rules';
import { registerDescribeAction, registerPlanAction } from './registered';

/**
 * Registers `app-mesh:plan` and `app-mesh:describe`, where the app-mesh backend is installed: what templates
 * and assistants ask before they run the scaffolder's actions.
 */
export const appMeshModulePlan = createBackendModule({
  pluginId: 'app-mesh',
  moduleId: 'plan',
  register({ registerInit }) {
    registerInit({
      deps: {
        accounts: accountDirectoryServiceRef,
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        aws: awsClientsServiceRef,
        catalog: catalogServiceRef,
        clusters: clusterClientsServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
      },
      async init(deps) {
        const { actionsRegistry, catalog } = deps;
        const runner = RecipeRunner.create({
          ...deps,
          rules: BackendRuleChecker.create(deps),
          settings: readSettings(deps.config),
        });
        const actions = [...createProvisioningActions({ runner, catalog })];
        registerPlanAction({ actionsRegistry, actions });
        registerDescribeAction({ actionsRegistry, actions });
      },
    });
  },
});
