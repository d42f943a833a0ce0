import { CreateMeshCommand, ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import {
  AcceptResourceShareInvitationCommand,
  AssociateResourceShareCommand,
  CreateResourceShareCommand,
  DeleteResourceShareCommand,
  GetResourceShareAssociationsCommand,
  GetResourceShareInvitationsCommand,
  GetResourceSharesCommand,
  ListPendingInvitationResourcesCommand,
  ListPrincipalsCommand,
  ListResourcesCommand,
  RejectResourceShareInvitationCommand,
} from '@aws-sdk/client-ram';
import {
  BACKEND,
  FRONTEND,
  startAccounts,
  type Accounts,
} from '../../__fixtures__';

const HOUR = 3600 * 1000;
const meshArn = `arn:aws:appmesh:us-west-2:${FRONTEND}:mesh/yelb`;

describe('RAM', () => {
  let accounts: Accounts;

  async function start(config: Parameters<typeof startAccounts>[0] = {}) {
    accounts = await startAccounts(config);
    await accounts.frontend.appMesh.send(
      new CreateMeshCommand({ meshName: 'yelb' }),
    );
  }
  afterEach(() => accounts.sandbox.stop());

  async function share(clientToken?: string): Promise<string> {
    const { resourceShare } = await accounts.frontend.ram.send(
      new CreateResourceShareCommand({
        name: 'mesh-share',
        resourceArns: [meshArn],
        principals: [BACKEND],
        clientToken,
      }),
    );
    expect(resourceShare).toMatchObject({
      name: 'mesh-share',
      owningAccountId: FRONTEND,
      status: 'ACTIVE',
      allowExternalPrincipals: true,
    });
    return resourceShare?.resourceShareArn ?? '';
  }

  async function invitations() {
    const { resourceShareInvitations = [] } = await accounts.backend.ram.send(
      new GetResourceShareInvitationsCommand({}),
    );
    return resourceShareInvitations;
  }

  function accept(resourceShareInvitationArn: string | undefined) {
    return accounts.backend.ram.send(
      new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }),
    );
  }

  async function principalStatus(): Promise<(string | undefined)[]> {
    const { resourceShareAssociations = [] } = await accounts.frontend.ram.send(
      new GetResourceShareAssociationsCommand({
        associationType: 'PRINCIPAL',
      }),
    );
    return resourceShareAssociations.map(item => item.status);
  }

  async function sharedIn(): Promise<(string | undefined)[]> {
    const { resourceShares = [] } = await accounts.backend.ram.send(
      new GetResourceSharesCommand({ resourceOwner: 'OTHER-ACCOUNTS' }),
    );
    return resourceShares.map(item => item.resourceShareArn);
  }

  it('shares a mesh from the moment its invitation is accepted', async () => {
    await start();
    const shareArn = await share();
    const [invitation] = await invitations();
    expect(invitation).toMatchObject({
      resourceShareArn: shareArn,
      resourceShareName: 'mesh-share',
      senderAccountId: FRONTEND,
      receiverAccountId: BACKEND,
      status: 'PENDING',
    });
    expect(await principalStatus()).toEqual(['ASSOCIATING']);
    expect(await sharedIn()).toEqual([]);
    await expect(
      accounts.backend.ram.send(
        new GetResourceSharesCommand({
          resourceOwner: 'OTHER-ACCOUNTS',
          resourceShareArns: [shareArn],
        }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownResourceException' });
    const pending = await accounts.backend.ram.send(
      new ListPendingInvitationResourcesCommand({
        resourceShareInvitationArn: invitation.resourceShareInvitationArn,
      }),
    );
    expect(pending.resources?.map(item => item.arn)).toEqual([meshArn]);

    await accept(invitation.resourceShareInvitationArn);
    expect(await principalStatus()).toEqual(['ASSOCIATED']);
    expect(await sharedIn()).toEqual([shareArn]);
    const { meshes } = await accounts.backend.appMesh.send(
      new ListMeshesCommand({}),
    );
    expect(meshes?.map(item => item.arn)).toEqual([meshArn]);
    const { resources } = await accounts.backend.ram.send(
      new ListResourcesCommand({ resourceOwner: 'OTHER-ACCOUNTS' }),
    );
    expect(resources).toEqual([
      expect.objectContaining({ arn: meshArn, type: 'appmesh:Mesh' }),
    ]);
    const { principals } = await accounts.frontend.ram.send(
      new ListPrincipalsCommand({ resourceOwner: 'SELF' }),
    );
    expect(principals?.map(item => item.id)).toEqual([BACKEND]);
    await expect(
      accept(invitation.resourceShareInvitationArn),
    ).rejects.toMatchObject({
      name: 'ResourceShareInvitationAlreadyAcceptedException',
    });
  });

  it('lets an invitation expire after 12 hours and sends a new one upon a new association', async () => {
    await start();
    const shareArn = await share();
    const [{ resourceShareInvitationArn: first }] = await invitations();
    accounts.sandbox.clock.advance(12 * HOUR);
    await expect(accept(first)).rejects.toMatchObject({
      name: 'ResourceShareInvitationExpiredException',
      $metadata: { httpStatusCode: 400 },
    });
    expect(await principalStatus()).toEqual(['DISASSOCIATED']);
    await accounts.frontend.ram.send(
      new AssociateResourceShareCommand({
        resourceShareArn: shareArn,
        principals: [BACKEND],
      }),
    );
    const statuses = (await invitations()).map(item => item.status).sort();
    expect(statuses).toEqual(['EXPIRED', 'PENDING']);
    const second = (await invitations()).find(
      item => item.status === 'PENDING',
    );
    expect(second?.resourceShareInvitationArn).not.toBe(first);
    await accept(second?.resourceShareInvitationArn);
    expect(await sharedIn()).toEqual([shareArn]);
  });

  it('does nothing upon a second association', async () => {
    await start();
    const shareArn = await share();
    await accounts.frontend.ram.send(
      new AssociateResourceShareCommand({
        resourceShareArn: shareArn,
        principals: [BACKEND],
        resourceArns: [meshArn],
      }),
    );
    expect(await invitations()).toHaveLength(1);
  });

  it('forgets an accepted invitation after seven days, not the share', async () => {
    await start();
    const shareArn = await share();
    const [invitation] = await invitations();
    await accept(invitation.resourceShareInvitationArn);
    accounts.sandbox.clock.advance(7 * 24 * HOUR);
    expect(await invitations()).toEqual([]);
    expect(await sharedIn()).toEqual([shareArn]);
  });

  it('remembers a rejection', async () => {
    await start();
    await share();
    const [{ resourceShareInvitationArn }] = await invitations();
    await accounts.backend.ram.send(
      new RejectResourceShareInvitationCommand({ resourceShareInvitationArn }),
    );
    await expect(accept(resourceShareInvitationArn)).rejects.toMatchObject({
      name: 'ResourceShareInvitationAlreadyRejectedException',
    });
    expect(await principalStatus()).toEqual(['DISASSOCIATED']);
  });

  it('refuses an answer by anybody but the receiver', async () => {
    await start();
    await share();
    const [{ resourceShareInvitationArn }] = await invitations();
    await expect(
      accounts.frontend.ram.send(
        new AcceptResourceShareInvitationCommand({
          resourceShareInvitationArn,
        }),
      ),
    ).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
    await expect(
      accept(`${resourceShareInvitationArn}0`),
    ).rejects.toMatchObject({
      name: 'ResourceShareInvitationArnNotFoundException',
    });
    await expect(accept('not-an-arn')).rejects.toMatchObject({
      name: 'MalformedArnException',
    });
  });

  it('makes one share per client token', async () => {
    await start();
    expect(await share('t1')).toBe(await share('t1'));
    expect(await share('t1')).not.toBe(await share('t2'));
    await expect(
      accounts.frontend.ram.send(
        new CreateResourceShareCommand({ name: 'other', clientToken: 't1' }),
      ),
    ).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
  });

  it('shares within an organization without an invitation', async () => {
    await start({
      organization: {
        id: 'o-sandbox0001',
        managementAccountId: FRONTEND,
        accountIds: [FRONTEND, BACKEND],
        ramSharing: true,
      },
    });
    const shareArn = await share();
    expect(await invitations()).toEqual([]);
    expect(await sharedIn()).toEqual([shareArn]);
  });

  it('refuses what cannot be shared', async () => {
    await start();
    const create = (input: {
      resourceArns?: string[];
      principals?: string[];
    }) =>
      accounts.backend.ram.send(
        new CreateResourceShareCommand({ name: 'bad', ...input }),
      );
    await expect(
      create({ resourceArns: [`${meshArn}-absent`] }),
    ).rejects.toMatchObject({ name: 'UnknownResourceException' });
    await expect(create({ resourceArns: [meshArn] })).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
    await expect(create({ resourceArns: ['mesh'] })).rejects.toMatchObject({
      name: 'MalformedArnException',
    });
    await expect(create({ principals: ['me'] })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    const { resourceShares } = await accounts.backend.ram.send(
      new GetResourceSharesCommand({ resourceOwner: 'SELF' }),
    );
    expect(resourceShares).toEqual([]);
  });

  it('keeps a deleted share for a while', async () => {
    await start();
    const resourceShareArn = await share();
    const [{ resourceShareInvitationArn }] = await invitations();
    await accept(resourceShareInvitationArn);
    const remove = () =>
      accounts.frontend.ram.send(
        new DeleteResourceShareCommand({ resourceShareArn }),
      );
    expect(await remove()).toMatchObject({ returnValue: true });
    await expect(remove()).rejects.toMatchObject({
      name: 'InvalidStateTransitionException',
    });
    const statuses = async () => {
      const { resourceShares = [] } = await accounts.frontend.ram.send(
        new GetResourceSharesCommand({ resourceOwner: 'SELF' }),
      );
      return resourceShares.map(item => item.status);
    };
    expect(await statuses()).toEqual(['DELETED']);
    expect(await sharedIn()).toEqual([]);
    accounts.sandbox.clock.advance(2 * HOUR);
    expect(await statuses()).toEqual([]);
  });
});
