import {
  meshArn,
  validateAccountId,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import type { Recipe } from '../engine';
import { accountGate, drainedGate } from '../gates';
import { shareRemovalStep } from '../removal';

/** @public */
export interface UnshareMeshOptions {
  /** The account that owns the mesh. */
  accountId: string;
  region: string;
  meshName: string;
  /** The accounts to end the sharing with; all where absent. */
  consumerAccountIds?: string[];
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
  const consumers = options.consumerAccountIds && [
    ...new Set(options.consumerAccountIds.map(validateAccountId)),
  ];
  return {
    name: 'mesh:unshare',
    title: `Unshare the mesh ${mesh.meshName}`,
    undo: 'app-mesh:mesh:share',
    gates: [
      accountGate({ accountId: mesh.meshOwner, region: mesh.region }),
      drainedGate(
        mesh,
        consumers,
        'have the account leave with app-mesh:mesh:leave first, which drains it',
      ),
    ],
    steps: [shareRemovalStep({ mesh, consumers, deleteIdle: true, after: [] })],
    outputs: async () => ({ meshArn: meshArn(mesh) }),
  };
}
