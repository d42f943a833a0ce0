import type { Knex } from 'knex';
import { TooManyRequestsError } from './TooManyRequestsError';
import type { RefreshLimit } from './types';

const REFRESHES = 'app_mesh_refreshes';
const PER_MINUTE = 60;
const MINUTE = 60_000;
/** Minutes. */
const KEPT = 10;

interface RefreshRow {
  minute: number | string;
  count: number;
}

/**
 * The limit in the plugin's database, which all replicas share.
 */
export class DatabaseRefreshLimit implements RefreshLimit {
  readonly #knex: Knex;
  readonly #perMinute: number;

  static create(options: {
    knex: Knex;
    perMinute?: number;
  }): DatabaseRefreshLimit {
    return new DatabaseRefreshLimit(
      options.knex,
      options.perMinute ?? PER_MINUTE,
    );
  }

  private constructor(knex: Knex, perMinute: number) {
    this.#knex = knex;
    this.#perMinute = perMinute;
  }

  async pass(): Promise<void> {
    const minute = Math.floor(Date.now() / MINUTE);
    const rows = () => this.#knex<RefreshRow>(REFRESHES);
    await rows().insert({ minute, count: 0 }).onConflict('minute').ignore();
    // One statement, so that of two replicas at once neither overlooks the other.
    const passed = await rows()
      .where({ minute })
      .where('count', '<', this.#perMinute)
      .increment('count', 1);
    // The clocks of replicas may differ a little.
    await rows()
      .where('minute', '<', minute - KEPT)
      .delete();
    if (passed === 0) {
      throw new TooManyRequestsError(
        `Meshes were refreshed ${
          this.#perMinute
        } times within a minute; they are collected by themselves, so wait a minute.`,
      );
    }
  }
}
