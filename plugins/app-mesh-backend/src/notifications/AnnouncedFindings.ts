import { createHash } from 'crypto';
import type { Knex } from 'knex';

const TABLE = 'app_mesh_announced_findings';

interface Row {
  key: string;
  mesh_key: string;
  /** JSON of {@link AnnouncedFinding} without its key; null for the mesh itself. */
  finding: string | null;
}

/** A finding that was announced, or was there when its mesh was first looked at. */
export interface AnnouncedFinding {
  key: string;
  code: string;
  accountId: string;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Remembers in the plugin's database, for all replicas, which findings were announced.
 */
export class AnnouncedFindings {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): AnnouncedFindings {
    return new AnnouncedFindings(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Whether nobody has looked at the mesh before; from now on somebody has. */
  async begin(meshKey: string): Promise<boolean> {
    return this.#insert({
      key: hash(meshKey),
      mesh_key: meshKey,
      finding: null,
    });
  }

  async list(meshKey: string): Promise<AnnouncedFinding[]> {
    const rows = await this.#knex<Row>(TABLE)
      .where({ mesh_key: meshKey })
      .whereNotNull('finding');
    return rows.map(({ finding, key }) => ({
      key,
      ...JSON.parse(finding ?? '{}'),
    }));
  }

  /** Takes on to announce a finding; false if somebody else has. */
  async claim(
    meshKey: string,
    { key, ...finding }: AnnouncedFinding,
  ): Promise<boolean> {
    return this.#insert({
      key,
      mesh_key: meshKey,
      finding: JSON.stringify(finding),
    });
  }

  /** Forgets findings, so that they are announced when they come again. */
  async forget(keys: string[]): Promise<void> {
    if (keys.length > 0) {
      await this.#knex<Row>(TABLE).whereIn('key', keys).delete();
    }
  }

  async #insert(row: Row): Promise<boolean> {
    try {
      await this.#knex<Row>(TABLE).insert(row);
      return true;
    } catch (error) {
      const known = await this.#knex<Row>(TABLE).where({ key: row.key });
      if (known.length > 0) {
        return false;
      }
      throw error;
    }
  }
}
