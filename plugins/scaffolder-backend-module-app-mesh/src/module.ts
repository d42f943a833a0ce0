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
  createCreateMeshAction,
  createJoinMeshAction,
  createOnboardServiceAction,
  createRefreshCatalogAction,
  createShareMeshAction,
} from './actions';
import { createParseAppMeshArnFilter } from './filters';
import { RecipeRunner } from './recipes';

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
        logger: coreServices.logger,
        templating: scaffolderTemplatingExtensionPoint,
      },
      async init(deps) {
        const { actions, auth, catalog, discovery, templating } = deps;
        const runner = RecipeRunner.create(deps);
        actions.addActions(
          createCreateMeshAction({ runner }),
          createShareMeshAction({ runner }),
          createJoinMeshAction({ runner }),
          createOnboardServiceAction({ runner, catalog }),
          createRefreshCatalogAction({ auth, catalog, discovery }),
        );
        templating.addTemplateFilters([createParseAppMeshArnFilter()]);
      },
    });
  },
});
