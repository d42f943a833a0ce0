import {
  meshArn,
  validateAccountId,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import { validateOrganizationArn } from '../aws';
import type { Recipe } from '../engine';
import { accountGate, drainedGate } from '../gates';
import { shareRemovalStep } from '../removal';

/** @public */
export interface UnshareMeshOptions {
  /** The account that owns the mesh. */
  accountId: string;
  region: string;
  meshName: string;
  /** The accounts to end the sharing with; everybody where neither these nor organizations are named. */
  consumerAccountIds?: string[];
  /** ARNs of the organizational units, or of the organization, to end the sharing with. */
  organizationArns?: string[];
}

/**
 * Sharing undone, with some consumers or all. Refuses while they have something in the mesh: it would stay
 * there, out of their reach.
 *
 * @returns a recipe with the output `meshArn`
 * @throws InputError for malformed ids
 * @public
 */
export function unshareMeshRecipe(options: UnshareMeshOptions): Recipe {
  const mesh = {
    region: validateRegion(options.region),
    meshOwner: validateAccountId(options.accountId),
    meshName: validateMeshName(options.meshName),
  };
  const { consumerAccountIds, organizationArns } = options;
  const leavers = (consumerAccountIds ?? organizationArns) && [
    ...new Set([
      ...(consumerAccountIds ?? []).map(validateAccountId),
      ...(organizationArns ?? []).map(validateOrganizationArn),
    ]),
  ];
  return {
    name: 'mesh:unshare',
    title: `Unshare the mesh ${mesh.meshName}`,
    undo: 'app-mesh:mesh:share',
    gates: [
      accountGate({ accountId: mesh.meshOwner, region: mesh.region }),
      drainedGate(
        mesh,
        leavers,
        organizationArns
          ? 'have the account leave with app-mesh:mesh:leave first, which drains it, or share the mesh with the account itself if it is to stay'
          : 'have the account leave with app-mesh:mesh:leave first, which drains it',
      ),
    ],
    steps: [
      shareRemovalStep({
        mesh,
        consumers: leavers,
        deleteIdle: true,
        after: [],
      }),
    ],
    outputs: async () => ({ meshArn: meshArn(mesh) }),
  };
}
