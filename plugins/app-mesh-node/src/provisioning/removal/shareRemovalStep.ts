import {
  DeleteResourceShareCommand,
  DisassociateResourceShareCommand,
} from '@aws-sdk/client-ram';
import { meshArn, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import {
  findMesh,
  findShares,
  isLive,
  isOrganization,
  principalName,
  type MeshShare,
} from '../aws';
import {
  clientToken,
  place,
  type ProvisioningContext,
  type Step,
} from '../engine';
import { removalStep } from './removalStep';
import type { Removable } from './types';

/** Whom a share is to let go: the accounts that are named and in it. */
function leaversOf(share: MeshShare, consumers: string[]): string[] {
  return consumers.filter(id => isLive(share.principals.get(id)?.status));
}

/** Whether nobody is left in a share that holds nothing but the mesh, once the accounts have left it. */
function isIdleWithout(share: MeshShare, leavers: string[]): boolean {
  return (
    share.meshOnly &&
    [...share.principals].every(
      ([id, { status }]) => leavers.includes(id) || !isLive(status),
    )
  );
}

/**
 * Which of the accounts that were let go get the mesh all the same, through whom and how that ends; no
 * sentence where there is none.
 */
async function stillShared(
  context: ProvisioningContext,
  mesh: MeshId,
  accountIds: string[],
): Promise<string | undefined> {
  const groups = (await findShares(context, mesh)).flatMap(
    ({ arn, principals }) =>
      [...principals]
        .filter(([id, { status }]) => isOrganization(id) && isLive(status))
        .map(([id]) => ({ arn, id })),
  );
  if (groups.length === 0) {
    return undefined;
  }
  const { meshName, meshOwner, region } = mesh;
  const places = await Promise.all(
    accountIds.map(async accountId =>
      (await findMesh(context, accountId, mesh))
        ? [place(context.accounts, { accountId, region })]
        : [],
    ),
  );
  const who = places.flat();
  return who.length === 0
    ? undefined
    : `${who.join(
        ' and ',
      )} still gets the mesh ${meshName}, as a member of ${groups
        .map(
          ({ arn, id }) => `${principalName(id)} in the resource share ${arn}`,
        )
        .join(
          ' and ',
        )}; whoever manages the organization can move it out of there, or ${place(
        context.accounts,
        { accountId: meshOwner, region },
      )} end the sharing for all of its members with app-mesh:mesh:unshare and organizationArns`;
}

/**
 * Ends the sharing of a mesh, with the accounts that are named or altogether. A share that holds nothing
 * but the mesh, and then has nobody in it, is deleted; a share that holds more only lets the mesh or the
 * accounts go. Only the mesh's owner can do that.
 *
 * @param options - `consumers` are ids of accounts, and ARNs of organizations and their units;
 * `deleteIdle` is whether a share that nobody is left in goes
 */
export function shareRemovalStep(options: {
  mesh: MeshId;
  consumers?: string[];
  deleteIdle: boolean;
  after: string[];
}): Step {
  const { after, consumers, deleteIdle, mesh } = options;
  const id = 'unshare';
  const where = { accountId: mesh.meshOwner, region: mesh.region };
  const whom = consumers
    ? ` with ${consumers.map(principalName).join(', ')}`
    : '';

  async function removable(
    context: ProvisioningContext,
    share: MeshShare,
  ): Promise<Removable[]> {
    const { ram } = await context.aws.forAccount(where);
    const abort = { abortSignal: context.signal };
    const resourceShareArn = share.arn;
    const token = (target: string) =>
      clientToken(context.taskId, id, JSON.stringify([share.arn, target]));
    const leavers = consumers && leaversOf(share, consumers);
    if (leavers?.length === 0) {
      return [];
    }
    if (
      leavers ? deleteIdle && isIdleWithout(share, leavers) : share.meshOnly
    ) {
      return [
        {
          name: `resource share ${share.arn}`,
          remove: () =>
            ram.send(
              new DeleteResourceShareCommand({
                resourceShareArn,
                clientToken: token('share'),
              }),
              abort,
            ),
        },
      ];
    }
    const left = leavers
      ? { principals: leavers }
      : { resourceArns: [meshArn(mesh)] };
    // Who left and came back is let go by another call.
    const since = leavers?.map(
      principal => share.principals.get(principal)?.updatedAt,
    );
    return [
      {
        name: leavers
          ? `${leavers.join(', ')} in the resource share ${share.arn}`
          : `the mesh in the resource share ${share.arn}`,
        remove: () =>
          ram.send(
            new DisassociateResourceShareCommand({
              resourceShareArn,
              ...left,
              clientToken: token(JSON.stringify([left, since])),
            }),
            abort,
          ),
      },
    ];
  }

  return removalStep({
    id,
    what: `the sharing of the mesh ${mesh.meshName}${whom}`,
    where,
    after,
    stays: async context =>
      consumers &&
      stillShared(
        context,
        mesh,
        consumers.filter(principal => !isOrganization(principal)),
      ),
    async list(context) {
      const shares = await findShares(context, mesh);
      const found = await Promise.all(
        shares.map(share => removable(context, share)),
      );
      return found.flat();
    },
  });
}
