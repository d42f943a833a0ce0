import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import type { Lease } from './types';

const LEASES = 'app_mesh_leases';
const NAME = 'collector';
const EXPIRES_MILLISECONDS = 15_000;
/** Nobody holds it: it was given up, or was only wished for. */
const NOBODY = '';

interface LeaseRow {
  name: string;
  holder: string;
  beat: number | string;
  refresh_wanted: number | string;
  refresh_done: number | string;
}

/**
 * A lease in the plugin's database. A holder whose beat has stood still for a while has died; each
 * replica measures that by its own clock, so the replicas' clocks need not agree.
 */
export class DatabaseLease implements Lease {
  readonly holder = randomUUID();
  readonly #knex: Knex;
  readonly #expires: number;
  #seen?: { holder: string; beat: number; at: number };

  static create(options: {
    knex: Knex;
    expiresMilliseconds?: number;
  }): DatabaseLease {
    return new DatabaseLease(
      options.knex,
      options.expiresMilliseconds ?? EXPIRES_MILLISECONDS,
    );
  }

  private constructor(knex: Knex, expires: number) {
    this.#knex = knex;
    this.#expires = expires;
  }

  async beat(): Promise<boolean> {
    const row = await this.#row();
    if (!row) {
      await this.#knex<LeaseRow>(LEASES)
        .insert({ name: NAME, holder: this.holder, beat: 1 })
        .onConflict('name')
        .ignore();
      return (await this.#row())?.holder === this.holder;
    }
    const beat = Number(row.beat);
    const isFree = row.holder === NOBODY || row.holder === this.holder;
    if (!isFree && !this.#isDead(row.holder, beat)) {
      return false;
    }
    const taken = await this.#knex<LeaseRow>(LEASES)
      .where({
        name: NAME,
        holder: row.holder,
        ...(row.holder !== this.holder && { beat: row.beat }),
      })
      .update({ holder: this.holder, beat: beat + 1 });
    return taken === 1;
  }

  /** The wishes stay, for whoever takes over. */
  async release(): Promise<void> {
    await this.#knex<LeaseRow>(LEASES)
      .where({ name: NAME, holder: this.holder })
      .update({ holder: NOBODY });
  }

  async wish(): Promise<number> {
    await this.#knex<LeaseRow>(LEASES)
      .insert({ name: NAME, holder: NOBODY, beat: 0 })
      .onConflict('name')
      .ignore();
    await this.#knex<LeaseRow>(LEASES)
      .where({ name: NAME })
      .increment('refresh_wanted', 1);
    return (await this.wishes()).wanted;
  }

  async wishes(): Promise<{ wanted: number; done: number }> {
    const row = await this.#row();
    return {
      wanted: Number(row?.refresh_wanted ?? 0),
      done: Number(row?.refresh_done ?? 0),
    };
  }

  async fulfilled(wish: number): Promise<void> {
    await this.#knex<LeaseRow>(LEASES)
      .where({ name: NAME, holder: this.holder })
      .where('refresh_done', '<', wish)
      .update({ refresh_done: wish });
  }

  #row(): Promise<LeaseRow | undefined> {
    return this.#knex<LeaseRow>(LEASES).where({ name: NAME }).first();
  }

  #isDead(holder: string, beat: number): boolean {
    const now = performance.now();
    if (this.#seen?.holder !== holder || this.#seen.beat !== beat) {
      this.#seen = { holder, beat, at: now };
    }
    return now - this.#seen.at >= this.#expires;
  }
}
