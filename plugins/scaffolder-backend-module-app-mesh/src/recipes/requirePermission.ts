import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  expandRecipe,
  type ProvisioningContext,
  type Recipe,
} from '@crossmesh/plugin-app-mesh-node';
import { authorizeTarget } from './authorizeTarget';
import { permissionOf } from './permissionOf';
import type { ActionRun } from './types';

/**
 * The initiator may run the recipe in the account that the input names, and in every other in which it has
 * something to write.
 *
 * @throws NotAllowedError naming permission, account and mesh
 */
export async function requirePermission(
  recipe: Recipe,
  options: {
    context: ProvisioningContext;
    permissions: PermissionsService;
    input: ActionRun['input'];
  },
): Promise<void> {
  const { context, input, permissions } = options;
  const { accounts, credentials } = context;
  const { meshName, region } = input;
  const permission = permissionOf(recipe.name);
  const accountIds = new Set([
    input.accountId,
    ...expandRecipe(recipe, context)
      .steps.filter(({ act }) => act)
      .map(({ accountId }) => accountId),
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
