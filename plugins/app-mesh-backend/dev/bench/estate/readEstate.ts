import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  DefaultAccountDirectory,
  DefaultAwsClients,
} from '@crossmesh/plugin-app-mesh-node';
import type { JsonObject } from '@backstage/types';
import Knex from 'knex';
import { configFor } from '../../../src/__testUtils__/configFor';
import { Collector, TokenBuckets } from '../../../src/collector';
import { DatabaseLease } from '../../../src/lease';
import { CollectionService } from '../../../src/schedule';
import { DatabaseSnapshotStore, type SnapshotStore } from '../../../src/store';
import type { BenchEstate } from './startBenchEstate';

/** The plugin's collecting part over an estate, with clusters or without. */
export async function readEstate(
  estate: BenchEstate,
  options: { clusters: boolean; requestsPerSecond: number; burst: number },
): Promise<{ collections: CollectionService; store: SnapshotStore }> {
  const data: JsonObject = configFor(estate.sandbox);
  const config = new ConfigReader({
    ...data,
    appMesh: {
      ...(options.clusters
        ? configFor(estate.sandbox).appMesh
        : {
            accounts: configFor(estate.sandbox).appMesh.accounts.map(
              ({ clusters, ...account }) => account,
            ),
          }),
      collector: {
        requestsPerSecond: options.requestsPerSecond,
        burst: options.burst,
      },
    },
  });
  const knex = Knex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  const accounts = DefaultAccountDirectory.fromConfig(config);
  const lease = DatabaseLease.create({ knex });
  const store = await DatabaseSnapshotStore.create(
    mockServices.database({ knex }),
    { holder: lease.holder },
  );
  const logger = mockServices.rootLogger({ level: 'error' });
  const collections = CollectionService.create({
    collector: Collector.create({
      accounts,
      awsClients: DefaultAwsClients.fromConfig(config, { accounts }),
      clusterClients: estate.clusterClients,
      catalog: catalogServiceMock(),
      auth: mockServices.auth(),
      store,
      signals: { publish: async () => {} },
      buckets: TokenBuckets.fromConfig(config),
      logger,
    }),
    lease,
    logger,
  });
  return { collections, store };
}
