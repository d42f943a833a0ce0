import { table, type AwsWorld } from '../core';
import type { RoleRecord } from './state';

export const APP_MESH_SERVICE = 'appmesh.amazonaws.com';
const NAME = 'AWSServiceRoleForAppMesh';

/**
 * Makes App Mesh's service-linked role in an account that has none.
 *
 * @returns `undefined` if the account had it already.
 */
export function ensureServiceLinkedRole(
  world: AwsWorld,
  accountId: string,
  description?: string,
): RoleRecord | undefined {
  const roles = (world.state.iam.roles[accountId] ??= table());
  if (roles[NAME]) {
    return undefined;
  }
  const path = `/aws-service-role/${APP_MESH_SERVICE}/`;
  const role: RoleRecord = {
    arn: `arn:aws:iam::${accountId}:role${path}${NAME}`,
    id: `AROA${world.ids.key(17)}`,
    name: NAME,
    path,
    createdAt: world.clock.now(),
    description,
    trusts: { aws: [], service: APP_MESH_SERVICE },
  };
  roles[NAME] = role;
  return role;
}
