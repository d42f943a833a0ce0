/**
 * A backend with this plugin, as a process of its own: its memory is its own, and so is its processor. The
 * answers of the permission framework are made up, and the catalog if that is wanted.
 */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  DefaultClusterClients,
  clusterClientsServiceRef,
} from '@crossmesh/plugin-app-mesh-node';
import { readFileSync } from 'fs';
import appMeshPlugin from '../../../src';
import { directClusterConnector } from '../../../src/__testUtils__/directClusterConnector';
import { componentOf } from './componentOf';
import { componentsModule } from './componentsModule';
import { conditionFor } from './conditionFor';
import { pretendedCatalog } from './pretendedCatalog';
import type { BackendSettings, Held } from './types';

async function held(): Promise<Held> {
  if (!globalThis.gc) {
    throw new InputError('Start this with --expose-gc');
  }
  // What finalizers let go is collected by the second.
  globalThis.gc();
  await new Promise(resolve => {
    setTimeout(resolve, 500);
  });
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, resident: rss };
}

async function main() {
  const settings: BackendSettings = JSON.parse(
    readFileSync(process.argv[2], 'utf8'),
  );
  const backend = createBackend();
  backend.add(mockServices.rootConfig.factory({ data: settings.config }));
  backend.add(mockServices.rootLogger.factory({ level: 'error' }));
  const components = Array.from({ length: settings.components }, componentOf);
  if (settings.catalog === 'real') {
    backend.add(import('@backstage/plugin-catalog-backend'));
    backend.add(componentsModule(components));
  } else {
    backend.add(pretendedCatalog(components));
  }
  backend.add(
    createServiceFactory({
      service: clusterClientsServiceRef,
      deps: {},
      factory: () =>
        DefaultClusterClients.create({
          connector: directClusterConnector(settings),
        }),
    }),
  );
  backend.add(
    createServiceFactory({
      service: coreServices.permissions,
      deps: {},
      factory: () => ({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async (requests, { credentials }) =>
          requests.map(({ permission }) =>
            conditionFor(permission, credentials.principal),
          ),
      }),
    }),
  );
  backend.add(appMeshPlugin);
  process.on('message', message => {
    if (message === 'held') {
      held().then(
        figures => process.send?.({ held: figures }),
        error => {
          console.error(error);
          process.exit(1);
        },
      );
    } else if (message === 'processor') {
      const { system, user } = process.cpuUsage();
      process.send?.({ processor: (system + user) / 1000 });
    }
  });
  process.on('disconnect', () => process.exit(0));
  await backend.start();
  process.send?.({ started: true });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
