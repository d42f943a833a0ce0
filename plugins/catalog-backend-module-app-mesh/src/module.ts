import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { accountDirectoryServiceRef } from '@crossmesh/plugin-app-mesh-node';
import { DefaultMeshReader } from './meshes';
import {
  AppMeshEntityProvider,
  CatalogKnownEntities,
  DatabaseRounds,
} from './provider';
import { MeshPartProcessor } from './relations';
import { AppMeshTieProcessor, TieIndex } from './ties';

const SCHEDULE_KEY = 'catalog.providers.appMesh.schedule';
const REMOVAL_SHARE_KEY = 'catalog.providers.appMesh.removalShare';

/**
 * Feeds the catalog from the app-mesh plugin's snapshots, one provider per configured account and region.
 *
 * @public
 */
export const catalogModuleAppMesh = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'app-mesh',
  register(env) {
    env.registerInit({
      deps: {
        accounts: accountDirectoryServiceRef,
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        catalogApi: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        accounts,
        auth,
        catalog,
        catalogApi,
        config,
        database,
        discovery,
        logger,
        scheduler,
      }) {
        const schedule = config.has(SCHEDULE_KEY)
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              config.getConfig(SCHEDULE_KEY),
            )
          : { frequency: { seconds: 30 }, timeout: { minutes: 3 } };
        const reader = DefaultMeshReader.create({ auth, discovery, logger });
        const known = CatalogKnownEntities.create({
          auth,
          catalog: catalogApi,
        });
        const rounds = DatabaseRounds.create({ database });
        const ties = new TieIndex({ reader, logger });

        for (const { accountId, regions } of accounts.list()) {
          for (const region of regions) {
            catalog.addEntityProvider(
              new AppMeshEntityProvider({
                accountId,
                region,
                reader,
                known,
                rounds,
                logger,
                removalShare: config.getOptionalNumber(REMOVAL_SHARE_KEY),
                taskRunner: scheduler.createScheduledTaskRunner(schedule),
              }),
            );
          }
        }
        catalog.addProcessor(
          new AppMeshTieProcessor({ ties }),
          new MeshPartProcessor(),
        );
      },
    });
  },
});
