/**
 * A backend with this plugin, as a process of its own: its memory is its own, and so is its processor. Only
 * the catalog and the answers of the permission framework are made up.
 */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  DefaultClusterClients,
  clusterClientsServiceRef,
} from '@crossmesh/plugin-app-mesh-node';
import { readFileSync } from 'fs';
import appMeshPlugin from '../../../src';
import { directClusterConnector } from '../../../src/__testUtils__/directClusterConnector';
import { conditionFor } from './conditionFor';
import type { BackendSettings, Held } from './types';

function componentOf(_: unknown, index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `service-${index}`, namespace: 'default' },
    spec: { type: 'service', owner: 'bench' },
  };
}

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
  const byName = new Map(
    components.map(component => [component.metadata.name, component]),
  );
  const catalog = catalogServiceMock({ entities: components });
  // The mock looks through all entities each time.
  catalog.getEntityByRef = async ref => byName.get(parseEntityRef(ref).name);
  backend.add(
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalog,
    }),
  );
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
          requests.map(() => conditionFor(credentials.principal)),
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
