import {
  AssociateResourceShareCommand,
  CreateResourceShareCommand,
} from '@aws-sdk/client-ram';
import { meshArn, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import {
  findPastShares,
  findShares,
  isLive,
  isOrganization,
  principalName,
  type MeshShare,
} from '../aws';
import type { ProvisioningContext, Step } from '../engine';
import { clientToken, place } from '../engine';
import { NEEDED_FOR_OUTSIDERS, refusingOutsiders } from './refusingOutsiders';

interface Standing {
  shares: MeshShare[];
  /** Consumers that are in no share of the mesh. */
  missing: string[];
  /** The share that takes them. */
  target?: MeshShare;
}

async function look(
  context: ProvisioningContext,
  mesh: MeshId,
  consumers: string[],
): Promise<Standing> {
  const shares = await findShares(context, mesh);
  const has = (share: MeshShare, consumer: string) =>
    isLive(share.principals.get(consumer)?.status);
  const missing = consumers.filter(
    consumer => !shares.some(share => has(share, consumer)),
  );
  // Whoever is added to a share gets all that it holds.
  const usable = shares.filter(({ meshOnly }) => meshOnly);
  const target =
    usable.find(({ principals }) => consumers.some(id => principals.has(id))) ??
    usable[0];
  return { shares, missing, target };
}

/**
 * S9: the mesh is in a RAM share with every consumer. A consumer whose invitation lapsed or was rejected
 * has left the share; naming it anew sends a new invitation.
 *
 * @param consumers - ids of accounts, and ARNs of organizations and their units
 * @param allowExternal - whether accounts outside of the owner's organization may be let in
 */
export function shareStep(
  mesh: MeshId,
  consumers: string[],
  allowExternal: boolean,
): Step {
  const id = 'share';
  const { meshName, meshOwner, region } = mesh;
  const where = { accountId: meshOwner, region };
  const whom = consumers.map(principalName).join(', ');
  return {
    id,
    title: `share the mesh ${meshName} with ${whom}`,
    done: `shared the mesh ${meshName} with ${whom}`,
    ...where,
    after: [],
    async observe(context) {
      const { missing, shares, target } = await look(context, mesh, consumers);
      if (missing.length > 0) {
        const newAccounts = missing.filter(
          principal => !isOrganization(principal),
        );
        if (
          target?.allowsExternal &&
          !allowExternal &&
          newAccounts.length > 0
        ) {
          return {
            verdict: 'blocked',
            reason: `The resource share ${target.arn} of ${place(
              context.accounts,
              where,
            )} takes accounts outside of its organization, and so would ${newAccounts.join(
              ', ',
            )} be let in whatever organization they are of; ${NEEDED_FOR_OUTSIDERS}.`,
          };
        }
        return target
          ? {
              verdict: 'change',
              differences: [
                { path: 'principals', wanted: JSON.stringify(missing) },
              ],
            }
          : { verdict: 'create' };
      }
      const unready = shares.find(
        ({ meshStatus, principals, status }) =>
          consumers.some(consumer => principals.has(consumer)) &&
          (status !== 'ACTIVE' || meshStatus !== 'ASSOCIATED'),
      );
      return unready
        ? {
            verdict: 'wait',
            reason: `the share is ${unready.status}, and the mesh ${unready.meshStatus} with it`,
          }
        : { verdict: 'nothing-to-do' };
    },
    async act(context) {
      const { ram } = await context.aws.forAccount(where);
      const abort = { abortSignal: context.signal };
      const { missing, target } = await look(context, mesh, consumers);
      // The mesh's, not the task's: of two tasks at once, RAM gives the second the share of the first. What was
      // shared before and the hour tell a later sharing apart; when principals left, another invitation.
      const token = clientToken(
        meshArn(mesh),
        id,
        JSON.stringify([
          new Date().toISOString().slice(0, 'YYYY-MM-DDTHH'.length),
          target?.arn ?? (await findPastShares(context, mesh)),
          allowExternal,
          missing,
          missing.map(consumer =>
            target?.principals.get(consumer)?.updatedAt?.toISOString(),
          ),
        ]),
      );
      if (target) {
        await refusingOutsiders(missing, () =>
          ram.send(
            new AssociateResourceShareCommand({
              resourceShareArn: target.arn,
              principals: missing,
              clientToken: token,
            }),
            abort,
          ),
        );
        return;
      }
      await refusingOutsiders(missing, () =>
        ram.send(
          new CreateResourceShareCommand({
            name: `app-mesh-${meshName}`,
            resourceArns: [meshArn(mesh)],
            principals: missing,
            allowExternalPrincipals: allowExternal,
            clientToken: token,
          }),
          abort,
        ),
      );
    },
    async explain(context) {
      const { missing, shares } = await look(context, mesh, consumers);
      const failed = shares
        .flatMap(({ principals }) => [...principals])
        .find(
          ([consumer, { status }]) =>
            status === 'FAILED' && missing.includes(consumer),
        );
      return (
        failed &&
        `RAM says of ${principalName(failed[0])} in the share of ${place(
          context.accounts,
          where,
        )}: ${failed[1].statusMessage ?? 'FAILED'}`
      );
    },
  };
}
