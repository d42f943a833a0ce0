import {
  meshKey,
  type ChangeQuery,
  type MeshChange,
  type MultiAccountResult,
  type PermittedResource,
} from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import { toPermittedResource } from '../permissions';
import type { SnapshotContent, SnapshotStore } from '../store';
import { restrictSnapshot } from './restrictSnapshot';
import { restrictSources } from './restrictSources';

const DAY_MILLISECONDS = 24 * 3_600_000;
const LIMIT = 200;
/** How many are looked through for those that somebody may see. */
const LOOKED_THROUGH = 10_000;

/** Who owns the resources that are still there. */
function ownersIn(
  snapshots: SnapshotContent[],
): Map<string, PermittedResource> {
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
    const [changes, sources, snapshots] = await Promise.all([
      this.#store.changes({
        since: since ? Date.parse(since) : Date.now() - DAY_MILLISECONDS,
        until: until ? Date.parse(until) : undefined,
        mesh,
        accountId,
        limit: scope.unlimited ? limit : LOOKED_THROUGH,
      }),
      this.#store.sources(),
      scope.unlimited ? [] : this.#store.list(),
    ]);
    const known = ownersIn(snapshots);
    const items = changes
      .filter(change =>
        scope.allows(
          known.get(`${meshKey(change.mesh)} ${change.arn}`) ?? {
            accountId: change.accountId,
            mesh: change.mesh,
          },
        ),
      )
      .slice(0, limit);
    const accounts = new Set(items.map(item => item.accountId));
    const visible = snapshots.flatMap(
      snapshot => restrictSnapshot(snapshot, scope) ?? [],
    );
    return {
      items,
      errors: restrictSources(sources, visible, scope).flatMap(source =>
        source.error && (scope.unlimited || accounts.has(source.accountId))
          ? [source.error]
          : [],
      ),
    };
  }
}
