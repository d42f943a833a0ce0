import type { DatabaseService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  diffSnapshots,
  meshKey,
  type MeshChange,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import type { Knex } from 'knex';
import { applyDatabaseMigrations } from './applyDatabaseMigrations';
import { rewind, undoOf } from './history';
import {
  fromChangeRow,
  fromSourceRow,
  sourceKey,
  toChangeRow,
  toSnapshotRow,
  toSourceRow,
  type ChangeRow,
  type SnapshotRow,
  type SourceRow,
} from './rows';
import { SharedQuery } from './SharedQuery';
import type {
  ChangeFilter,
  SnapshotContent,
  SnapshotStore,
  SnapshotUpdate,
  StoredSource,
} from './types';

const SNAPSHOTS = 'app_mesh_snapshots';
const SOURCES = 'app_mesh_sources';
const CHANGES = 'app_mesh_changes';
const LEASES = 'app_mesh_leases';
const THIRTY_DAYS = 30 * 24 * 3_600_000;

/** Rows per statement; databases limit the number of parameters. */
const BATCH_SIZE = 100;

type Head = Pick<SnapshotRow, 'mesh_key' | 'hash' | 'taken_at'>;

interface ParsedRow {
  hash: string;
  content: SnapshotContent;
}

function contentOf(row: SnapshotRow): SnapshotContent {
  return { ...JSON.parse(row.content), takenAt: row.taken_at };
}

/**
 * The store in the plugin's database.
 */
export class DatabaseSnapshotStore implements SnapshotStore {
  readonly #knex: Knex;
  readonly #holder?: string;
  readonly #retention: number;
  readonly #allHeads = new SharedQuery(() => this.#heads());
  readonly #allSources = new SharedQuery(() => this.#sources());
  /** Contents that were parsed already; the database says whether they still hold. */
  readonly #parsed = new Map<
    string,
    { hash: string; row: Promise<ParsedRow | undefined> }
  >();

  /**
   * @param options - `holder`: the id under which this replica must hold the lease to write
   */
  static async create(
    database: DatabaseService,
    options: { holder?: string; retentionMilliseconds?: number } = {},
  ): Promise<DatabaseSnapshotStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await applyDatabaseMigrations(knex);
    }
    return new DatabaseSnapshotStore(
      knex,
      options.retentionMilliseconds ?? THIRTY_DAYS,
      options.holder,
    );
  }

  private constructor(knex: Knex, retention: number, holder?: string) {
    this.#knex = knex;
    this.#retention = retention;
    this.#holder = holder;
  }

  async list(): Promise<SnapshotContent[]> {
    const heads = await this.#allHeads.ask();
    const keys = new Set(heads.map(head => head.mesh_key));
    for (const key of this.#parsed.keys()) {
      if (!keys.has(key)) {
        this.#parsed.delete(key);
      }
    }
    const contents = await Promise.all(heads.map(head => this.#load(head)));
    return contents.filter(content => content !== undefined);
  }

  async get(mesh: MeshId): Promise<SnapshotContent | undefined> {
    const [head] = await this.#heads(meshKey(mesh));
    return head && this.#load(head);
  }

  sources(): Promise<StoredSource[]> {
    return this.#allSources.ask();
  }

  async changes(filter: ChangeFilter): Promise<MeshChange[]> {
    const { accountId, limit, mesh, since, until } = filter;
    const query = this.#knex<ChangeRow>(CHANGES)
      .where('changed_at', '>=', since)
      .orderBy('changed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit);
    if (until !== undefined) {
      query.where('changed_at', '<=', until);
    }
    if (mesh) {
      query.where({ mesh_key: meshKey(mesh) });
    }
    if (accountId !== undefined) {
      query.where({ account_id: accountId });
    }
    return (await query).map(fromChangeRow);
  }

  async at(mesh: MeshId, moment: number): Promise<SnapshotContent | undefined> {
    // The snapshot first: undoing a change that it does not show yet does no harm.
    const now = await this.get(mesh);
    const rows = await this.#knex<ChangeRow>(CHANGES)
      .select('undo')
      .where({ mesh_key: meshKey(mesh) })
      .where('changed_at', '>', moment)
      .orderBy('changed_at', 'desc')
      .orderBy('id', 'desc');
    const undos = rows.flatMap(({ undo }) => (undo === null ? [] : [undo]));
    if (moment < Date.now() - this.#retention || undos.length < rows.length) {
      throw new NotFoundError(
        `The history of the mesh ${mesh.meshName} of account ${
          mesh.meshOwner
        } in ${mesh.region} does not reach back to ${new Date(
          moment,
        ).toISOString()}; ask for a later moment, or keep more (appMesh.history.retention).`,
      );
    }
    return rewind(
      now,
      undos.map(undo => JSON.parse(undo)),
    );
  }

  async write(update: SnapshotUpdate): Promise<MeshId[]> {
    return this.#knex.transaction(async transaction => {
      await this.#assertHolder(transaction);
      const changed: MeshId[] = [];
      for (const snapshot of update.snapshots) {
        if (await this.#writeSnapshot(transaction, snapshot)) {
          changed.push(snapshot.mesh);
        }
      }
      for (const mesh of update.removed) {
        const stored = await transaction<SnapshotRow>(SNAPSHOTS)
          .where({ mesh_key: meshKey(mesh) })
          .first();
        if (stored) {
          await this.#writeChanges(transaction, contentOf(stored), undefined);
          await transaction(SNAPSHOTS)
            .where({ mesh_key: meshKey(mesh) })
            .delete();
          changed.push(mesh);
        }
      }
      await this.#writeSources(transaction, update.sources);
      if (changed.length > 0) {
        await transaction<ChangeRow>(CHANGES)
          .where('changed_at', '<', Date.now() - this.#retention)
          .delete();
      }
      return changed;
    });
  }

  async #sources(): Promise<StoredSource[]> {
    const rows = await this.#knex<SourceRow>(SOURCES).orderBy('source_key');
    return rows.map(fromSourceRow);
  }

  async #heads(key?: string): Promise<Head[]> {
    return this.#knex<SnapshotRow>(SNAPSHOTS)
      .select('mesh_key', 'hash', 'taken_at')
      .where(key === undefined ? {} : { mesh_key: key })
      .orderBy('mesh_key');
  }

  async #load(head: Head): Promise<SnapshotContent | undefined> {
    const key = head.mesh_key;
    const known = this.#parsed.get(key);
    const loading =
      known?.hash === head.hash
        ? known
        : { hash: head.hash, row: this.#parse(key) };
    this.#parsed.set(key, loading);
    let row: ParsedRow | undefined;
    try {
      row = await loading.row;
    } finally {
      // Another content has taken its place meanwhile, or none could be read.
      if (row?.hash !== head.hash && this.#parsed.get(key) === loading) {
        this.#parsed.delete(key);
      }
    }
    return row && { ...row.content, takenAt: head.taken_at };
  }

  async #parse(key: string): Promise<ParsedRow | undefined> {
    const row = await this.#knex<SnapshotRow>(SNAPSHOTS)
      .where({ mesh_key: key })
      .first();
    return row && { hash: row.hash, content: contentOf(row) };
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
    const before = await transaction<SnapshotRow>(SNAPSHOTS)
      .where({ mesh_key: row.mesh_key })
      .first();
    await this.#writeChanges(
      transaction,
      before && contentOf(before),
      snapshot,
    );
    await transaction<SnapshotRow>(SNAPSHOTS)
      .insert(row)
      .onConflict('mesh_key')
      .merge();
    return true;
  }

  /** The lease's row stays locked until the transaction ends, so nobody takes it over meanwhile. */
  async #assertHolder(transaction: Knex.Transaction): Promise<void> {
    if (this.#holder === undefined) {
      return;
    }
    const held = await transaction(LEASES)
      .where({ holder: this.#holder })
      .first()
      .forUpdate();
    if (!held) {
      throw new ConflictError(
        'Another replica collects meshes now, so what this one read is left out.',
      );
    }
  }

  async #writeChanges(
    transaction: Knex.Transaction,
    before: SnapshotContent | undefined,
    after: SnapshotContent | undefined,
  ): Promise<void> {
    const rows = diffSnapshots(before, after, new Date().toISOString()).map(
      change => toChangeRow(change, undoOf(change, before, after)),
    );
    for (let start = 0; start < rows.length; start += BATCH_SIZE) {
      await transaction<ChangeRow>(CHANGES).insert(
        rows.slice(start, start + BATCH_SIZE),
      );
    }
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
