import { NotFoundError } from '@backstage/errors';
import type { AccountResponse } from '@crossmesh/plugin-app-mesh-common';
import type { ReadScope } from '../authorization';
import type { SnapshotStore } from '../store';
import type { MeshViews } from './MeshViews';
import { restrictSnapshot } from './restrictSnapshot';

/**
 * Single accounts.
 */
export class AccountViews {
  readonly #store: SnapshotStore;
  readonly #views: Pick<MeshViews, 'listAccounts'>;

  static create(options: {
    store: SnapshotStore;
    views: Pick<MeshViews, 'listAccounts'>;
  }): AccountViews {
    return new AccountViews(options.store, options.views);
  }

  private constructor(
    store: SnapshotStore,
    views: Pick<MeshViews, 'listAccounts'>,
  ) {
    this.#store = store;
    this.#views = views;
  }

  /**
   * @throws NotFoundError if the account is not configured, or nothing of it may be read
   */
  async get(accountId: string, scope: ReadScope): Promise<AccountResponse> {
    const [snapshots, { errors, items }] = await Promise.all([
      this.#store.list(),
      this.#views.listAccounts(scope),
    ]);
    const account = items.find(item => item.accountId === accountId);
    if (!account) {
      throw new NotFoundError(
        `The account ${accountId} is not configured, or you may read nothing of it; check its id and appMesh.accounts.`,
      );
    }
    return {
      account,
      meshes: snapshots.flatMap(whole => {
        const snapshot = restrictSnapshot(whole, scope);
        if (!snapshot) {
          return [];
        }
        const { mesh, takenAt } = snapshot;
        const isOwner = mesh.meshOwner === accountId;
        const shares = isOwner
          ? snapshot.shares
          : snapshot.shares.filter(({ consumer }) => consumer === accountId);
        const resources = snapshot.resources.filter(
          ({ resourceOwner }) => resourceOwner === accountId,
        ).length;
        const role = isOwner ? ('owner' as const) : ('consumer' as const);
        return isOwner || shares.length > 0 || resources > 0
          ? [{ mesh, role, shares, resources, takenAt }]
          : [];
      }),
      errors: errors.filter(error => error.accountId === accountId),
    };
  }
}
