import type { DatabaseService } from '@backstage/backend-plugin-api';
import { meshKey, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { Knex } from 'knex';
import { applyDatabaseMigrations } from './applyDatabaseMigrations';
import {
  fromSourceRow,
  sourceKey,
  toSnapshotRow,
  toSourceRow,
  type SnapshotRow,
  type SourceRow,
} from './rows';
import type {
  SnapshotContent,
  SnapshotStore,
  SnapshotUpdate,
  StoredSource,
} from './types';

const SNAPSHOTS = 'app_mesh_snapshots';
const SOURCES = 'app_mesh_sources';

/** Rows per statement; databases limit the number of parameters. */
const BATCH_SIZE = 100;

type Head = Pick<SnapshotRow, 'mesh_key' | 'hash' | 'taken_at'>;

/**
 * The store in the plugin's database.
 */
export class DatabaseSnapshotStore implements SnapshotStore {
  readonly #knex: Knex;
  /** Contents that were parsed already; the database says whether they still hold. */
  readonly #parsed = new Map<
    string,
    { hash: string; content: SnapshotContent }
  >();

  static async create(
    database: DatabaseService,
  ): Promise<DatabaseSnapshotStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await applyDatabaseMigrations(knex);
    }
    return new DatabaseSnapshotStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<SnapshotContent[]> {
    const heads = await this.#heads();
    const contents = await Promise.all(heads.map(head => this.#load(head)));
    return contents.filter(content => content !== undefined);
  }

  async get(mesh: MeshId): Promise<SnapshotContent | undefined> {
    const [head] = await this.#heads(meshKey(mesh));
    return head && this.#load(head);
  }

  async sources(): Promise<StoredSource[]> {
    const rows = await this.#knex<SourceRow>(SOURCES).orderBy('source_key');
    return rows.map(fromSourceRow);
  }

  async write(update: SnapshotUpdate): Promise<MeshId[]> {
    return this.#knex.transaction(async transaction => {
      const changed: MeshId[] = [];
      for (const snapshot of update.snapshots) {
        if (await this.#writeSnapshot(transaction, snapshot)) {
          changed.push(snapshot.mesh);
        }
      }
      for (const mesh of update.removed) {
        const gone = await transaction(SNAPSHOTS)
          .where({ mesh_key: meshKey(mesh) })
          .delete();
        if (gone > 0) {
          changed.push(mesh);
        }
      }
      await this.#writeSources(transaction, update.sources);
      return changed;
    });
  }

  async #heads(key?: string): Promise<Head[]> {
    return this.#knex<SnapshotRow>(SNAPSHOTS)
      .select('mesh_key', 'hash', 'taken_at')
      .where(key === undefined ? {} : { mesh_key: key })
      .orderBy('mesh_key');
  }

  async #load(head: Head): Promise<SnapshotContent | undefined> {
    const parsed = this.#parsed.get(head.mesh_key);
    if (parsed?.hash === head.hash) {
      return { ...parsed.content, takenAt: head.taken_at };
    }
    const row = await this.#knex<SnapshotRow>(SNAPSHOTS)
      .where({ mesh_key: head.mesh_key })
      .first();
    if (!row) {
      return undefined;
    }
    const content = { ...JSON.parse(row.content), takenAt: row.taken_at };
    this.#parsed.set(head.mesh_key, { hash: row.hash, content });
    return content;
  }

  async #writeSnapshot(
    transaction: Knex.Transaction,
    snapshot: SnapshotContent,
  ): Promise<boolean> {
    const row = toSnapshotRow(snapshot);
    const stored = await transaction<SnapshotRow>(SNAPSHOTS)
      .select('hash', 'taken_at')
      .where({ mesh_key: row.mesh_key })
      .first();
    if (stored && stored.taken_at > row.taken_at) {
      return false;
    }
    if (stored?.hash === row.hash) {
      await transaction<SnapshotRow>(SNAPSHOTS)
        .where({ mesh_key: row.mesh_key })
        .update({ taken_at: row.taken_at });
      return false;
    }
    await transaction<SnapshotRow>(SNAPSHOTS)
      .insert(row)
      .onConflict('mesh_key')
      .merge();
    return true;
  }

  async #writeSources(
    transaction: Knex.Transaction,
    sources: StoredSource[],
  ): Promise<void> {
    await transaction(SOURCES)
      .whereNotIn('source_key', sources.map(sourceKey))
      .delete();
    const rows = sources.map(toSourceRow);
    for (let start = 0; start < rows.length; start += BATCH_SIZE) {
      await transaction<SourceRow>(SOURCES)
        .insert(rows.slice(start, start + BATCH_SIZE))
        .onConflict('source_key')
        .merge();
    }
  }
}
