import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { appMeshReadPermission } from '@crossmesh/plugin-app-mesh-common';
import {
  appMeshResourceConditions,
  createAppMeshResourceConditionalDecision,
} from '../../../src';

/** The account whose resources the reader `oneAccount` may read. */
const READABLE_ACCOUNT = '100000000000';

/** Everything for everybody, but of meshes only one account for the reader `oneAccount`. */
export function conditionFor(
  permission: Permission,
  principal: unknown,
): PolicyDecision {
  return permission.name === appMeshReadPermission.name &&
    JSON.stringify(principal).includes('oneAccount')
    ? createAppMeshResourceConditionalDecision(
        appMeshReadPermission,
        appMeshResourceConditions.inAccounts({ accounts: [READABLE_ACCOUNT] }),
      )
    : { result: AuthorizeResult.ALLOW };
}
