import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  accountDirectoryServiceRef,
  appMeshRulesExtensionPoint,
  awsClientsServiceRef,
  clusterClientsServiceRef,
} from '@crossmesh/plugin-app-mesh-node';
import {
  registerDescribeServiceAction,
  registerListCallsAction,
  registerListChangesAction,
  registerListFindingsAction,
  registerListMeshesAction,
} from './actions';
import { ReadAuthorizer } from './authorization';
import { Collector, TokenBuckets } from './collector';
import { readResync, readRetention, readRuleSettings } from './config';
import { scheduleNotifications } from './notifications';
import { registerPermissions, resourceLoader } from './permissions';
import { createRouter } from './router';
import { DatabaseRefreshLimit } from './refreshes';
import { RuleRegistry } from './rules';
import { DatabaseLease } from './lease';
import { CollectionService, scheduleCollections } from './schedule';
import { DatabaseSnapshotStore } from './store';
import {
  AccountViews,
  ChangeChecks,
  ChangeViews,
  FindingViews,
  HistoryViews,
  MeshEvaluations,
  MeshViews,
  ResourceViews,
} from './views';

/**
 * Collects App Mesh snapshots over all configured accounts and clusters, and serves them.
 *
 * @public
 */
export const appMeshPlugin = createBackendPlugin({
  pluginId: 'app-mesh',
  register(env) {
    const rules = new RuleRegistry();
    env.registerExtensionPoint(appMeshRulesExtensionPoint, rules);
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
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(services) {
        const { accounts, awsClients } = services;
        const knex = await services.database.getClient();
        const lease = DatabaseLease.create({ knex });
        const store = await DatabaseSnapshotStore.create(services.database, {
          holder: lease.holder,
          retentionMilliseconds: readRetention(services.rootConfig),
        });
        const collector = Collector.create({
          ...services,
          store,
          buckets: TokenBuckets.fromConfig(services.rootConfig),
          ownerTag: services.rootConfig.getOptionalString(
            'appMesh.ownership.tag',
          ),
          resyncMilliseconds: readResync(services.rootConfig),
        });
        const collections = CollectionService.create({
          collector,
          lease,
          logger: services.logger,
        });
        const views = MeshViews.create({ accounts, awsClients, store });
        const accountViews = AccountViews.create({ store, views });
        const history = HistoryViews.create({ accounts, awsClients, store });
        const changes = ChangeViews.create({ store });
        const evaluations = MeshEvaluations.create({
          accounts,
          store,
          rules: {
            ...readRuleSettings(services.rootConfig),
            additionalRules: rules.list(),
          },
        });
        const findings = FindingViews.create({ evaluations });
        const checks = ChangeChecks.create({
          accounts,
          collect: () => collections.refresh(),
          evaluations,
        });
        const resources = ResourceViews.create({ store });

        registerPermissions({
          ...services,
          getResources: resourceLoader(store),
        });
        const reading = ReadAuthorizer.create(services);
        services.httpRouter.use(
          createRouter({
            ...services,
            reading,
            collections,
            refreshLimit: DatabaseRefreshLimit.create({ knex }),
            views,
            accountViews,
            history,
            changes,
            checks,
            findings,
            resources,
          }),
        );

        registerListMeshesAction({ ...services, reading, views });
        registerDescribeServiceAction({ ...services, reading, views });
        registerListCallsAction({ ...services, reading, views });
        registerListChangesAction({ ...services, reading, changes });
        registerListFindingsAction({ ...services, reading, findings });

        // Clusters are read through the Kubernetes plugin, which serves only once everything has started.
        services.rootLifecycle.addStartupHook(async () => {
          await scheduleNotifications({ ...services, evaluations, knex });
          await scheduleCollections({ ...services, collections });
        });
      },
    });
  },
});
