import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { appMeshReadPermission } from '@crossmesh/plugin-app-mesh-common';
import {
  appMeshResourceConditions,
  createAppMeshResourceConditionalDecision,
} from '../../../src';

/** The account whose resources the reader `oneAccount` may read. */
export const READABLE_ACCOUNT = '100000000000';

/** Everything for everybody but the reader `oneAccount`. */
export function conditionFor(principal: unknown): PolicyDecision {
  return JSON.stringify(principal).includes('oneAccount')
    ? createAppMeshResourceConditionalDecision(
        appMeshReadPermission,
        appMeshResourceConditions.inAccounts({ accounts: [READABLE_ACCOUNT] }),
      )
    : { result: AuthorizeResult.ALLOW };
}
