import {
  CreateMeshCommand,
  DescribeMeshCommand,
} from '@aws-sdk/client-app-mesh';
import {
  AcceptResourceShareInvitationCommand,
  CreateResourceShareCommand,
  GetResourceShareInvitationsCommand,
} from '@aws-sdk/client-ram';
import type { Accounts } from './accounts';
import { eventually } from './eventually';

/** The invitation that a share brought to the consumer. */
export async function invitationOf(
  { consumer }: Accounts,
  shareArn: string,
): Promise<string> {
  return eventually(async () => {
    const { resourceShareInvitations = [] } = await consumer.ram.send(
      new GetResourceShareInvitationsCommand({ resourceShareArns: [shareArn] }),
    );
    const [invitation] = resourceShareInvitations;
    if (!invitation?.resourceShareInvitationArn) {
      throw new Error('No invitation is there yet.');
    }
    return invitation.resourceShareInvitationArn;
  });
}

/** A mesh of the owner's and a share of it with the consumer, which may accept it. */
export async function shareMesh(
  both: Accounts,
  meshName: string,
  { accept = true }: { accept?: boolean } = {},
): Promise<{ meshArn: string; shareArn: string; invitationArn: string }> {
  const { owner, consumer } = both;
  const { mesh } = await owner.appMesh.send(
    new CreateMeshCommand({ meshName }),
  );
  const meshArn = String(mesh?.metadata?.arn);
  const { resourceShare } = await owner.ram.send(
    new CreateResourceShareCommand({
      name: meshName,
      resourceArns: [meshArn],
      principals: [consumer.accountId],
    }),
  );
  const shareArn = String(resourceShare?.resourceShareArn);
  const invitationArn = await invitationOf(both, shareArn);
  if (accept) {
    await consumer.ram.send(
      new AcceptResourceShareInvitationCommand({
        resourceShareInvitationArn: invitationArn,
      }),
    );
    await eventually(() =>
      consumer.appMesh.send(
        new DescribeMeshCommand({ meshName, meshOwner: owner.accountId }),
      ),
    );
  }
  return { meshArn, shareArn, invitationArn };
}
