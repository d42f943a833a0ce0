import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Round, Rounds } from './types';

const ROUNDS = 'app_mesh_provider_rounds';
/** The catalog keeps its own migrations in the same database. */
const MIGRATIONS = 'app_mesh_provider_knex_migrations';

interface RoundRow {
  provider: string;
  applied: string | null;
  wanted: string | null;
}

async function migrate(knex: Knex): Promise<void> {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@crossmesh/plugin-catalog-backend-module-app-mesh',
      'migrations',
    ),
    tableName: MIGRATIONS,
  });
}

/**
 * The rounds in the catalog's database.
 */
export class DatabaseRounds implements Rounds {
  readonly #database: DatabaseService;
  #ready?: Promise<Knex>;

  static create(options: { database: DatabaseService }): DatabaseRounds {
    return new DatabaseRounds(options.database);
  }

  private constructor(database: DatabaseService) {
    this.#database = database;
  }

  async last(provider: string): Promise<Round> {
    const knex = await this.#open();
    const row = await knex<RoundRow>(ROUNDS).where({ provider }).first();
    return {
      applied: row?.applied ?? undefined,
      wanted: row?.wanted ?? undefined,
    };
  }

  async done(provider: string, round: Round): Promise<void> {
    const knex = await this.#open();
    await knex<RoundRow>(ROUNDS)
      .insert({
        provider,
        applied: round.applied ?? null,
        wanted: round.wanted ?? null,
      })
      .onConflict('provider')
      .merge();
  }

  #open(): Promise<Knex> {
    this.#ready ??= this.#prepare();
    this.#ready.catch(() => {
      this.#ready = undefined;
    });
    return this.#ready;
  }

  async #prepare(): Promise<Knex> {
    const knex = await this.#database.getClient();
    if (!this.#database.migrations?.skip) {
      await migrate(knex);
    }
    return knex;
  }
}
