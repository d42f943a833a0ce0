import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { appMeshReadPermission } from '@crossmesh/plugin-app-mesh-common';
import { appMeshResourceRef } from '../permissions';
import type { ReadScope } from './ReadScope';

const EVERYTHING: ReadScope = { unlimited: true, allows: () => true };

/**
 * Finds out how much of the meshes somebody may read.
 */
export class ReadAuthorizer {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;

  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): ReadAuthorizer {
    return new ReadAuthorizer(options.permissions, options.permissionsRegistry);
  }

  private constructor(
    permissions: PermissionsService,
    registry: PermissionsRegistryService,
  ) {
    this.#permissions = permissions;
    this.#registry = registry;
  }

  /**
   * @throws NotAllowedError if that is nothing at all
   */
  async authorize(credentials: BackstageCredentials): Promise<ReadScope> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: appMeshReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return EVERYTHING;
      case AuthorizeResult.CONDITIONAL: {
        const applies = createConditionAuthorizer(
          this.#registry.getPermissionRuleset(appMeshResourceRef),
        );
        return {
          unlimited: false,
          key: JSON.stringify(decision.conditions),
          allows: resource => applies(decision, resource),
        };
      }
      default:
        throw new NotAllowedError(
          `You lack the permission ${appMeshReadPermission.name}; ask whoever administers Backstage for it.`,
        );
    }
  }
}
