import { InputError } from '@backstage/errors';
import {
  validateAccountId,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import { findShares, isLive, validateOrganizationArn } from '../aws';
import type { Gate, Recipe } from '../engine';
import { accountGate, meshVisibleGate } from '../gates';
import { shareStep } from '../steps';

/** @public */
export interface ShareMeshOptions {
  /** The account that owns the mesh. */
  accountId: string;
  region: string;
  meshName: string;
  /** The accounts to share it with; they must be configured. */
  consumerAccountIds?: string[];
  /** ARNs of organizational units, or of the organization, whose accounts get it without an invitation. */
  organizationArns?: string[];
  /** Whether accounts outside of the owner's organization may get it; false by default. */
  allowExternalAccounts?: boolean;
}

/** Every consumer is configured for the region: a mesh cannot be shared across regions. */
function consumersGate(
  options: Pick<ShareMeshOptions, 'accountId' | 'region'>,
  consumers: string[],
): Gate {
  return {
    id: 'consumers',
    title: 'every consumer account is configured for the region',
    accountId: options.accountId,
    region: options.region,
    async check({ accounts }) {
      for (const consumer of consumers) {
        const { name, regions } = accounts.get(consumer);
        if (!regions.includes(options.region)) {
          throw new InputError(
            `Account ${name} (${consumer}) is not configured for ${options.region}, where the mesh is; add the region to appMesh.accounts.`,
          );
        }
      }
    },
  };
}

/**
 * S9 of the tutorial: the RAM share.
 *
 * @returns a recipe with the output `resourceShareArn`
 * @throws InputError for malformed ids, nobody to share with, or the owner as its own consumer
 * @public
 */
export function shareMeshRecipe(options: ShareMeshOptions): Recipe {
  const mesh = {
    region: validateRegion(options.region),
    meshOwner: validateAccountId(options.accountId),
    meshName: validateMeshName(options.meshName),
  };
  const consumers = [...new Set(options.consumerAccountIds)].map(
    validateAccountId,
  );
  const principals = [
    ...consumers,
    ...[...new Set(options.organizationArns)].map(validateOrganizationArn),
  ];
  if (principals.length === 0) {
    throw new InputError(
      `Name at least one consumer account, organizational unit or organization to share the mesh ${mesh.meshName} with.`,
    );
  }
  if (consumers.includes(mesh.meshOwner)) {
    throw new InputError(
      `Account ${mesh.meshOwner} owns the mesh ${mesh.meshName} and cannot be its consumer too; take it off the consumer accounts.`,
    );
  }
  return {
    name: 'mesh:share',
    title: `Share the mesh ${mesh.meshName}`,
    undo: 'app-mesh:mesh:unshare',
    gates: [
      accountGate(options),
      consumersGate(options, consumers),
      meshVisibleGate(mesh, mesh.meshOwner),
    ],
    steps: [
      shareStep(mesh, principals, options.allowExternalAccounts ?? false),
    ],
    async outputs(context): Promise<Record<string, string>> {
      const shares = await findShares(context, mesh);
      const share = shares.find(({ principals: found }) =>
        principals.some(principal => isLive(found.get(principal)?.status)),
      );
      return share ? { resourceShareArn: share.arn } : {};
    },
  };
}
