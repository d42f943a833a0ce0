import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import Knex from 'knex';

const WRITES = /^\s*(insert|update|delete)\b/i;

/** A database in memory for all plugins, which counts the statements that write. */
export class CountedDatabase {
  readonly knex = Knex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  #writes = 0;

  constructor() {
    this.knex.on('query', ({ sql }: { sql: string }) => {
      if (WRITES.test(sql)) {
        this.#writes++;
      }
    });
  }

  /** The statements that wrote since this was last asked. */
  takeWrites(): number {
    const writes = this.#writes;
    this.#writes = 0;
    return writes;
  }

  factory() {
    return createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => ({ getClient: async () => this.knex }),
    });
  }
}
