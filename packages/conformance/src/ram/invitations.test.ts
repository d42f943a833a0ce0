import {
  AcceptResourceShareInvitationCommand,
  AssociateResourceShareCommand,
  GetResourceShareInvitationsCommand,
  GetResourceSharesCommand,
} from '@aws-sdk/client-ram';
import {
  openShares,
  eventually,
  invitationOf,
  refusal,
} from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openShares>>;

describe('RAM: invitations', () => {
  let both: Fixture['both'];
  let share: Fixture['share'];
  let accept: Fixture['accept'];
  let reject: Fixture['reject'];
  let invitation: Fixture['invitation'];
  let close: Fixture['close'];

  beforeEach(async () => {
    ({ both, share, accept, reject, invitation, close } = await openShares());
  });

  afterEach(() => close());

  it('§3.3 an invitation names share, sender and receiver, and is pending', async () => {
    const { shareArn, invitationArn, name } = await share(false);
    expect(await invitation(invitationArn)).toMatchObject({
      resourceShareArn: shareArn,
      resourceShareName: name,
      senderAccountId: both.owner.accountId,
      receiverAccountId: both.consumer.accountId,
      status: 'PENDING',
      invitationTimestamp: expect.any(Date),
    });
  });

  it('§3.4 an accepted share is active among those of other accounts', async () => {
    const { shareArn } = await share(true);
    const { resourceShares = [] } = await both.consumer.ram.send(
      new GetResourceSharesCommand({
        resourceOwner: 'OTHER-ACCOUNTS',
        resourceShareArns: [shareArn],
      }),
    );
    expect(resourceShares).toEqual([
      expect.objectContaining({ resourceShareArn: shareArn, status: 'ACTIVE' }),
    ]);
  });

  it('§3.4 before it accepts, the share is unknown to the consumer', async () => {
    const { shareArn } = await share(false);
    expect(
      await refusal(
        both.consumer.ram.send(
          new GetResourceSharesCommand({
            resourceOwner: 'OTHER-ACCOUNTS',
            resourceShareArns: [shareArn],
          }),
        ),
      ),
    ).toMatchObject({ name: 'UnknownResourceException', status: 400 });
  });

  it('§3.4 accepting turns an invitation to accepted', async () => {
    const { invitationArn } = await share(false);
    const answer = await accept(invitationArn);
    expect(answer.resourceShareInvitation?.status).toBe('ACCEPTED');
  });

  it('§3.5 accepting twice is refused', async () => {
    const { invitationArn } = await share(true);
    expect(await refusal(accept(invitationArn))).toMatchObject({
      name: 'ResourceShareInvitationAlreadyAcceptedException',
      status: 400,
    });
  });

  it('§3.5 rejecting what was accepted is refused', async () => {
    const { invitationArn } = await share(true);
    expect(await refusal(reject(invitationArn))).toMatchObject({
      name: 'ResourceShareInvitationAlreadyAcceptedException',
    });
  });

  it('§3.5 accepting what was rejected is refused', async () => {
    const { invitationArn } = await share(false);
    await reject(invitationArn);
    expect(await refusal(accept(invitationArn))).toMatchObject({
      name: 'ResourceShareInvitationAlreadyRejectedException',
      status: 400,
    });
  });

  it('§3.4 after a rejection, associating again brings a new invitation', async () => {
    const { shareArn, invitationArn } = await share(false);
    await reject(invitationArn);
    await both.owner.ram.send(
      new AssociateResourceShareCommand({
        resourceShareArn: shareArn,
        principals: [both.consumer.accountId],
      }),
    );
    await eventually(async () => {
      const { resourceShareInvitations = [] } = await both.consumer.ram.send(
        new GetResourceShareInvitationsCommand({
          resourceShareArns: [shareArn],
        }),
      );
      const pending = resourceShareInvitations.filter(
        ({ status }) => status === 'PENDING',
      );
      expect(pending).toHaveLength(1);
      expect(pending[0].resourceShareInvitationArn).not.toBe(invitationArn);
    });
  });

  it('§3.5 an invitation that does not exist is not found', async () => {
    const { invitationArn } = await share(false);
    const other = invitationArn.replace(
      /[^/]+$/,
      '00000000-0000-4000-8000-000000000000',
    );
    expect(await refusal(accept(other))).toMatchObject({
      name: 'ResourceShareInvitationArnNotFoundException',
      status: 400,
    });
  });

  it('§3.5 an invitation that is no ARN is malformed', async () => {
    expect(await refusal(accept('invitation'))).toMatchObject({
      name: 'MalformedArnException',
      status: 400,
    });
  });

  it('§3.5 the sender may not accept its own invitation', async () => {
    const { invitationArn } = await share(false);
    const answer = await refusal(
      both.owner.ram.send(
        new AcceptResourceShareInvitationCommand({
          resourceShareInvitationArn: invitationArn,
        }),
      ),
    );
    expect([
      'OperationNotPermittedException',
      'ResourceShareInvitationArnNotFoundException',
    ]).toContain(answer.name);
  });

  it('§3.4 a consumer finds the invitation by the share it belongs to', async () => {
    const { shareArn, invitationArn } = await share(false);
    expect(await invitationOf(both, shareArn)).toBe(invitationArn);
  });
});
