import {
  AcceptResourceShareInvitationCommand,
  GetResourceShareInvitationsCommand,
  RejectResourceShareInvitationCommand,
} from '@aws-sdk/client-ram';
import { accounts } from './accounts';
import { cleanUp } from './cleanUp';
import { shareMesh } from './shareMesh';
import { unique } from './unique';

/** Both accounts, and meshes and shares of the owner that go when it is closed. */
export async function openShares() {
  const both = await accounts();
  const meshes: string[] = [];
  const shares: string[] = [];

  async function share(accept: boolean) {
    const name = unique('ram');
    meshes.push(name);
    const made = await shareMesh(both, name, { accept });
    shares.push(made.shareArn);
    return { ...made, name };
  }

  const accept = (resourceShareInvitationArn: string) =>
    both.consumer.ram.send(
      new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }),
    );
  const reject = (resourceShareInvitationArn: string) =>
    both.consumer.ram.send(
      new RejectResourceShareInvitationCommand({ resourceShareInvitationArn }),
    );

  async function invitation(arn: string) {
    const { resourceShareInvitations = [] } = await both.consumer.ram.send(
      new GetResourceShareInvitationsCommand({
        resourceShareInvitationArns: [arn],
      }),
    );
    return resourceShareInvitations[0];
  }

  const close = () => cleanUp(both.owner, { meshes, shares });
  return { both, meshes, shares, share, accept, reject, invitation, close };
}
