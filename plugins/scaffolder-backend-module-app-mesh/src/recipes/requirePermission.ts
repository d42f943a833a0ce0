import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { AccountDirectory, Recipe } from '@crossmesh/plugin-app-mesh-node';
import { authorizeTarget } from './authorizeTarget';
import { permissionOf } from './permissionOf';
import type { ActionRun } from './types';

/**
 * The initiator may run the recipe in every account that the input names as a place.
 *
 * @throws NotAllowedError naming permission, account and mesh
 */
export async function requirePermission(
  recipe: Recipe,
  options: {
    accounts: AccountDirectory;
    permissions: PermissionsService;
    credentials: BackstageCredentials;
    input: ActionRun['input'];
  },
): Promise<void> {
  const { accounts, credentials, input, permissions } = options;
  const { meshName, region } = input;
  const permission = permissionOf(recipe.name);
  const accountIds = new Set([
    input.accountId,
    ...(input.alsoIn ?? []).map(({ accountId }) => accountId),
  ]);
  for (const accountId of accountIds) {
    const allowed = await authorizeTarget(permissions, {
      permission,
      target: { accountId, region, meshName },
      credentials,
    });
    if (!allowed) {
      const { name } = accounts.get(accountId);
      throw new NotAllowedError(
        `You lack the permission ${permission.name} for the mesh ${meshName} in account ${name} (${accountId}), ${region}; ask whoever keeps the permission policy for it.`,
      );
    }
  }
}
