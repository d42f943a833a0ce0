import {
  AssociateResourceShareCommand,
  CreateResourceShareCommand,
} from '@aws-sdk/client-ram';
import { meshArn, type MeshId } from '@crossmesh/plugin-app-mesh-common';
import { findShares } from '../aws';
import type { Step } from '../engine';
import { clientToken, place } from '../engine';

const LIVE = ['ASSOCIATED', 'ASSOCIATING'];

/**
 * S9: one RAM share that holds the mesh and names every consumer. A consumer whose invitation lapsed or
 * was rejected is named anew, which sends a new invitation.
 */
export function shareStep(mesh: MeshId, consumers: string[]): Step {
  const id = 'share';
  const { meshName, meshOwner, region } = mesh;
  return {
    id,
    title: `share the mesh ${meshName} with ${consumers.join(', ')}`,
    accountId: meshOwner,
    region,
    after: [],
    async observe(context) {
      const { shares, principals } = await findShares(context, mesh);
      if (shares.length === 0) {
        return { verdict: 'create' };
      }
      const failed = principals.find(
        ({ associatedEntity, status }) =>
          status === 'FAILED' && consumers.includes(associatedEntity ?? ''),
      );
      if (failed) {
        return {
          verdict: 'blocked',
          reason: `RAM could not share the mesh ${meshName} of ${place(
            context.accounts,
            { accountId: meshOwner, region },
          )} with account ${failed.associatedEntity}: ${
            failed.statusMessage ?? 'it gave no reason'
          }; correct the account, or remove it from the share.`,
        };
      }
      const missing = consumers.filter(
        consumer =>
          !principals.some(
            ({ associatedEntity, status }) =>
              associatedEntity === consumer && LIVE.includes(status ?? ''),
          ),
      );
      if (missing.length > 0) {
        return {
          verdict: 'change',
          differences: missing.map(consumer => ({
            path: 'principals',
            wanted: JSON.stringify(consumer),
          })),
        };
      }
      return shares.some(({ status }) => status === 'ACTIVE')
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'wait', reason: 'the share is not active yet' };
    },
    async act(context, found) {
      const { ram } = await context.aws.forAccount({
        accountId: meshOwner,
        region,
      });
      const abort = { abortSignal: context.signal };
      if (found.verdict === 'create') {
        await ram.send(
          new CreateResourceShareCommand({
            name: `app-mesh-${meshName}`,
            resourceArns: [meshArn(mesh)],
            principals: consumers,
            allowExternalPrincipals: true,
            clientToken: clientToken(context.taskId, id, meshArn(mesh)),
          }),
          abort,
        );
        return;
      }
      const { shares, principals } = await findShares(context, mesh);
      const missing = consumers.filter(
        consumer =>
          !principals.some(
            ({ associatedEntity, status }) =>
              associatedEntity === consumer && LIVE.includes(status ?? ''),
          ),
      );
      // Another invitation is another call: the last end of an association tells the attempts apart.
      const attempt = principals.map(({ lastUpdatedTime }) =>
        lastUpdatedTime?.toISOString(),
      );
      await ram.send(
        new AssociateResourceShareCommand({
          resourceShareArn: shares[0].resourceShareArn,
          principals: missing,
          clientToken: clientToken(
            context.taskId,
            id,
            JSON.stringify([missing, attempt]),
          ),
        }),
        abort,
      );
    },
  };
}
