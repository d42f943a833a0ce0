import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { appMeshPermissions } from '@crossmesh/plugin-app-mesh-common';
import {
  accountDirectoryServiceRef,
  awsClientsServiceRef,
  clusterClientsServiceRef,
} from '@crossmesh/plugin-app-mesh-node';
import {
  registerDescribeServiceAction,
  registerListMeshesAction,
} from './actions';
import { Collector, TokenBuckets } from './collector';
import { createRouter } from './router';
import { CollectionRunner, scheduleCollections } from './schedule';
import { DatabaseSnapshotStore } from './store';
import { MeshViews } from './views';

/**
 * Collects App Mesh snapshots over all configured accounts and clusters, and serves them.
 *
 * @public
 */
export const appMeshPlugin = createBackendPlugin({
  pluginId: 'app-mesh',
  register(env) {
    env.registerInit({
      deps: {
        accounts: accountDirectoryServiceRef,
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        awsClients: awsClientsServiceRef,
        catalog: catalogServiceRef,
        clusterClients: clusterClientsServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(services) {
        const { accounts, awsClients } = services;
        const store = await DatabaseSnapshotStore.create(services.database);
        const collector = Collector.create({
          ...services,
          store,
          buckets: TokenBuckets.fromConfig(services.rootConfig),
        });
        const runner = CollectionRunner.create(signal =>
          collector.collect(signal),
        );
        const views = MeshViews.create({ accounts, awsClients, store });

        services.permissionsRegistry.addPermissions(appMeshPermissions);
        services.httpRouter.use(
          createRouter({
            ...services,
            runner,
            views,
          }),
        );

        registerListMeshesAction({ ...services, views });
        registerDescribeServiceAction({ ...services, views });

        // Clusters are read through the Kubernetes plugin, which serves only once everything has started.
        services.rootLifecycle.addStartupHook(() =>
          scheduleCollections({ ...services, runner }),
        );
      },
    });
  },
});
