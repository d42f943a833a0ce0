import {
  AcceptResourceShareInvitationCommand,
  AssociateResourceShareCommand,
  GetResourceShareInvitationsCommand,
  GetResourceSharesCommand,
} from '@aws-sdk/client-ram';
import { readEnvironment } from './readEnvironment';
import {
  accounts,
  cleanUp,
  refusal,
  shareMesh,
  unique,
  useClockServer,
  type Accounts,
} from './__testUtils__';

useClockServer();
const { controlUrl } = readEnvironment(process.env);
/** Cases that need a clock which can be put forward; where there is none, they count as skipped. */
const withClock = controlUrl ? describe : describe.skip;

withClock('RAM: what time does', () => {
  let both: Accounts;
  const meshes: string[] = [];
  const shares: string[] = [];

  beforeAll(async () => {
    both = await accounts();
  });

  afterEach(() =>
    cleanUp(both.owner, {
      meshes: meshes.splice(0),
      shares: shares.splice(0),
    }),
  );

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
  async function invitation(arn: string) {
    const { resourceShareInvitations = [] } = await both.consumer.ram.send(
      new GetResourceShareInvitationsCommand({
        resourceShareInvitationArns: [arn],
      }),
    );
    return resourceShareInvitations[0];
  }

  async function later(hours: number) {
    await fetch(`${controlUrl}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ milliseconds: hours * 3600 * 1000 }),
    });
  }

  it('§3.4 an invitation to a mesh runs out after 12 hours', async () => {
    const { invitationArn } = await share(false);
    await later(12.1);
    expect(await refusal(accept(invitationArn))).toMatchObject({
      name: 'ResourceShareInvitationExpiredException',
      status: 400,
    });
    expect((await invitation(invitationArn)).status).toBe('EXPIRED');
  });

  it('§3.4 an invitation that ran out is followed by a new one', async () => {
    const { shareArn, invitationArn } = await share(false);
    await later(12.1);
    await both.owner.ram.send(
      new AssociateResourceShareCommand({
        resourceShareArn: shareArn,
        principals: [both.consumer.accountId],
      }),
    );
    const arns = await both.consumer.ram.send(
      new GetResourceShareInvitationsCommand({
        resourceShareArns: [shareArn],
      }),
    );
    const fresh = arns.resourceShareInvitations?.find(
      ({ status }) => status === 'PENDING',
    )?.resourceShareInvitationArn;
    expect(fresh).toBeDefined();
    expect(fresh).not.toBe(invitationArn);
    const answer = await accept(String(fresh));
    expect(answer.resourceShareInvitation?.status).toBe('ACCEPTED');
  });

  it('§3.4 an accepted invitation vanishes after 7 days, the share stays', async () => {
    const { shareArn } = await share(true);
    await later(7 * 24 + 1);
    const { resourceShareInvitations } = await both.consumer.ram.send(
      new GetResourceShareInvitationsCommand({
        resourceShareArns: [shareArn],
      }),
    );
    const { resourceShares } = await both.consumer.ram.send(
      new GetResourceSharesCommand({
        resourceOwner: 'OTHER-ACCOUNTS',
        resourceShareArns: [shareArn],
      }),
    );
    expect(resourceShareInvitations).toEqual([]);
    expect(resourceShares?.[0].status).toBe('ACTIVE');
  });
});
