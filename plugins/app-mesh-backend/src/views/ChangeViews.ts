import {
  meshKey,
  type ChangeQuery,
  type MeshChange,
  type MultiAccountResult,
  type PermittedResource,
} from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import { toPermittedResource } from '../permissions';
import type { SnapshotStore } from '../store';

const DAY_MILLISECONDS = 24 * 3_600_000;
const LIMIT = 200;

/**
 * What has changed in the meshes.
 */
export class ChangeViews {
  readonly #store: SnapshotStore;

  static create(options: { store: SnapshotStore }): ChangeViews {
    return new ChangeViews(options.store);
  }

  private constructor(store: SnapshotStore) {
    this.#store = store;
  }

  async list(
    query: ChangeQuery,
    scope: ReadScope,
  ): Promise<MultiAccountResult<MeshChange>> {
    const { accountId, limit = LIMIT, mesh, since, until } = query;
    const [changes, sources, known] = await Promise.all([
      this.#store.changes({
        since: since ? Date.parse(since) : Date.now() - DAY_MILLISECONDS,
        until: until ? Date.parse(until) : undefined,
        mesh,
        accountId,
        limit,
      }),
      this.#store.sources(),
      scope.unlimited ? new Map() : this.#known(),
    ]);
    const items = changes.filter(change =>
      scope.allows(
        known.get(`${meshKey(change.mesh)} ${change.arn}`) ?? {
          accountId: change.accountId,
          mesh: change.mesh,
        },
      ),
    );
    const accounts = new Set(items.map(item => item.accountId));
    return {
      items,
      errors: sources.flatMap(source =>
        source.error && (scope.unlimited || accounts.has(source.accountId))
          ? [source.error]
          : [],
      ),
    };
  }

  /** Who owns the resources that are still there. */
  async #known(): Promise<Map<string, PermittedResource>> {
    const snapshots = await this.#store.list();
    return new Map(
      snapshots.flatMap(({ mesh, resources }) =>
        resources
          .filter(({ kind }) => kind !== 'Mesh')
          .map(
            resource =>
              [
                `${meshKey(mesh)} ${resource.arn}`,
                toPermittedResource(resource),
              ] as const,
          ),
      ),
    );
  }
}
