import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  formatMeshTarget,
  type MeshTarget,
} from '@crossmesh/plugin-app-mesh-common';

/** Whether credentials have a write permission in an account, for a mesh. */
export async function authorizeTarget(
  permissions: PermissionsService,
  options: {
    permission: ResourcePermission;
    target: MeshTarget;
    credentials: BackstageCredentials;
  },
): Promise<boolean> {
  const { credentials, permission, target } = options;
  const [{ result }] = await permissions.authorize(
    [{ permission, resourceRef: formatMeshTarget(target) }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW;
}
