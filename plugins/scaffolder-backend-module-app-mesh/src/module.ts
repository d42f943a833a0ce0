import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderTemplatingExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import {
  accountDirectoryServiceRef,
  awsClientsServiceRef,
  clusterClientsServiceRef,
} from '@crossmesh/plugin-app-mesh-node';
import {
  createCheckRulesAction,
  createProvisioningActions,
  createRefreshCatalogAction,
  createRenderManifestsAction,
} from './actions';
import { createParseAppMeshArnFilter } from './filters';
import { RecipeRunner, readSettings } from './recipes';
import { BackendRuleChecker } from './rules';

/**
 * Adds the actions `app-mesh:…` and the template filter `parseAppMeshArn` to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleAppMesh = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'app-mesh',
  register({ registerInit }) {
    registerInit({
      deps: {
        accounts: accountDirectoryServiceRef,
        actions: scaffolderActionsExtensionPoint,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        aws: awsClientsServiceRef,
        catalog: catalogServiceRef,
        clusters: clusterClientsServiceRef,
        discovery: coreServices.discovery,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        templating: scaffolderTemplatingExtensionPoint,
      },
      async init(deps) {
        const { actions, auth, catalog, discovery, templating } = deps;
        const rules = BackendRuleChecker.create(deps);
        const runner = RecipeRunner.create({
          ...deps,
          rules,
          settings: readSettings(deps.config),
        });
        actions.addActions(
          ...createProvisioningActions({ runner, catalog }),
          createRenderManifestsAction({ runner, catalog }),
          createCheckRulesAction({ rules }),
          createRefreshCatalogAction({ auth, catalog, discovery }),
        );
        templating.addTemplateFilters([createParseAppMeshArnFilter()]);
      },
    });
  },
});
