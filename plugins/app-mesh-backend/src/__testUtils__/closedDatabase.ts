import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import createKnex from 'knex';

/**
 * A database in memory that is closed when its backend stops. Backstage leaves one of its own open, which keeps the
 * process of the tests from ending.
 */
export const closedDatabase = createServiceFactory({
  service: coreServices.database,
  deps: { lifecycle: coreServices.lifecycle },
  factory: async ({ lifecycle }) => {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    lifecycle.addShutdownHook(() => knex.destroy());
    return mockServices.database({ knex });
  },
});
