import { CreateMeshCommand } from '@aws-sdk/client-app-mesh';
import {
  AcceptResourceShareInvitationCommand,
  CreateResourceShareCommand,
  GetResourceShareInvitationsCommand,
} from '@aws-sdk/client-ram';
import { BACKEND, type Accounts } from './startAccounts';

/** Makes a mesh in the frontend account and shares it with the backend account. */
export async function shareMesh(
  { frontend, backend }: Accounts,
  meshName: string,
): Promise<{ shareArn: string; meshArn: string }> {
  const { mesh } = await frontend.appMesh.send(
    new CreateMeshCommand({ meshName }),
  );
  const meshArn = mesh?.metadata?.arn ?? '';
  const { resourceShare } = await frontend.ram.send(
    new CreateResourceShareCommand({
      name: `${meshName}-share`,
      resourceArns: [meshArn],
      principals: [BACKEND],
    }),
  );
  const shareArn = resourceShare?.resourceShareArn ?? '';
  const { resourceShareInvitations = [] } = await backend.ram.send(
    new GetResourceShareInvitationsCommand({ resourceShareArns: [shareArn] }),
  );
  await backend.ram.send(
    new AcceptResourceShareInvitationCommand({
      resourceShareInvitationArn:
        resourceShareInvitations[0].resourceShareInvitationArn,
    }),
  );
  return { shareArn, meshArn };
}
