import { CreateMeshCommand } from '@aws-sdk/client-app-mesh';
import {
  AcceptResourceShareInvitationCommand,
  AssociateResourceShareCommand,
  CreateResourceShareCommand,
  DeleteResourceShareCommand,
  DisassociateResourceShareCommand,
  GetResourceShareAssociationsCommand,
  GetResourceShareInvitationsCommand,
  GetResourceSharesCommand,
  ListResourcesCommand,
  RejectResourceShareInvitationCommand,
} from '@aws-sdk/client-ram';
import {
  accounts,
  cleanUp,
  eventually,
  invitationOf,
  refusal,
  shareMesh,
  unique,
  type Accounts,
} from './__testUtils__';

describe('RAM', () => {
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

  it('§3.3 a share becomes active', async () => {
    const { shareArn } = await share(false);
    const { resourceShares = [] } = await both.owner.ram.send(
      new GetResourceSharesCommand({
        resourceOwner: 'SELF',
        resourceShareArns: [shareArn],
      }),
    );
    expect(resourceShares[0]).toMatchObject({
      status: 'ACTIVE',
      allowExternalPrincipals: true,
      owningAccountId: both.owner.accountId,
    });
  });

  it('§3.3 the mesh of a share is associated', async () => {
    const { shareArn, meshArn } = await share(true);
    const { resourceShareAssociations = [] } = await both.owner.ram.send(
      new GetResourceShareAssociationsCommand({
        associationType: 'RESOURCE',
        resourceShareArns: [shareArn],
      }),
    );
    expect(resourceShareAssociations).toEqual([
      expect.objectContaining({
        associatedEntity: meshArn,
        status: 'ASSOCIATED',
      }),
    ]);
  });

  it('§3.3 the principal is associated once it has accepted', async () => {
    const { shareArn, invitationArn } = await share(false);
    const status = async () => {
      const answer = await both.owner.ram.send(
        new GetResourceShareAssociationsCommand({
          associationType: 'PRINCIPAL',
          resourceShareArns: [shareArn],
        }),
      );
      return answer.resourceShareAssociations?.[0]?.status;
    };
    expect(await status()).toBe('ASSOCIATING');
    await accept(invitationArn);
    await eventually(async () => expect(await status()).toBe('ASSOCIATED'));
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

  it('§3.5 a share of a mesh that does not exist is refused', async () => {
    const { region, accountId } = both.owner;
    const mesh = unique('none');
    expect(
      await refusal(
        both.owner.ram.send(
          new CreateResourceShareCommand({
            name: mesh,
            resourceArns: [
              `arn:aws:appmesh:${region}:${accountId}:mesh/${mesh}`,
            ],
          }),
        ),
      ),
    ).toMatchObject({ name: 'UnknownResourceException', status: 400 });
  });

  it('§3.5 a resource that is no ARN is malformed', async () => {
    expect(
      await refusal(
        both.owner.ram.send(
          new CreateResourceShareCommand({
            name: unique('bad'),
            resourceArns: ['mesh'],
          }),
        ),
      ),
    ).toMatchObject({ name: 'MalformedArnException', status: 400 });
  });

  it('§3.5 no token means that each retry makes another share', async () => {
    const name = unique('twice');
    const create = () =>
      both.owner.ram.send(new CreateResourceShareCommand({ name }));
    const arns = [await create(), await create()].map(
      answer => answer.resourceShare?.resourceShareArn ?? '',
    );
    shares.push(...arns);
    expect(arns[0]).not.toBe(arns[1]);
  });

  it('§3.5 the same token with the same parameters gives the same share', async () => {
    const input = { name: unique('once'), clientToken: unique('token') };
    const create = () =>
      both.owner.ram.send(new CreateResourceShareCommand(input));
    const arns = [await create(), await create()].map(
      answer => answer.resourceShare?.resourceShareArn ?? '',
    );
    shares.push(...arns);
    expect(arns[0]).toBe(arns[1]);
  });

  it('§3.5 the same token with other parameters is refused', async () => {
    const clientToken = unique('token');
    const create = (name: string) =>
      both.owner.ram.send(
        new CreateResourceShareCommand({ name, clientToken }),
      );
    const first = await create(unique('a'));
    shares.push(first.resourceShare?.resourceShareArn ?? '');
    expect(await refusal(create(unique('b')))).toMatchObject({
      name: 'IdempotentParameterMismatchException',
      status: 400,
    });
  });

  it('§3.5 a principal that is associated already is no second one', async () => {
    const { shareArn } = await share(true);
    await both.owner.ram.send(
      new AssociateResourceShareCommand({
        resourceShareArn: shareArn,
        principals: [both.consumer.accountId],
      }),
    );
    const answer = await both.owner.ram.send(
      new GetResourceShareAssociationsCommand({
        associationType: 'PRINCIPAL',
        resourceShareArns: [shareArn],
      }),
    );
    expect(answer.resourceShareAssociations).toHaveLength(1);
  });

  it('§3.3 a share that excludes external principals takes none', async () => {
    const meshName = unique('inner');
    meshes.push(meshName);
    const { mesh } = await both.owner.appMesh.send(
      new CreateMeshCommand({ meshName }),
    );
    const answer = await refusal(
      both.owner.ram.send(
        new CreateResourceShareCommand({
          name: meshName,
          allowExternalPrincipals: false,
          resourceArns: [String(mesh?.metadata?.arn)],
          principals: [both.consumer.accountId],
        }),
      ),
    );
    expect(answer.status).toBe(400);
  });

  it('§3.5 a deleted share lingers as deleted', async () => {
    const { shareArn } = await share(true);
    await both.owner.ram.send(
      new DeleteResourceShareCommand({ resourceShareArn: shareArn }),
    );
    await eventually(async () => {
      const { resourceShares = [] } = await both.owner.ram.send(
        new GetResourceSharesCommand({
          resourceOwner: 'SELF',
          resourceShareArns: [shareArn],
        }),
      );
      expect(['DELETING', 'DELETED']).toContain(resourceShares[0].status);
    });
  });

  it('§3.3 a shared mesh is among the consumer’s resources', async () => {
    const { meshArn } = await share(true);
    const { resources = [] } = await both.consumer.ram.send(
      new ListResourcesCommand({
        resourceOwner: 'OTHER-ACCOUNTS',
        resourceArns: [meshArn],
      }),
    );
    expect(resources).toEqual([
      expect.objectContaining({ arn: meshArn, type: 'appmesh:Mesh' }),
    ]);
  });

  it('§3.4 taking the principal out ends the consumer’s view of the share', async () => {
    const { shareArn, meshArn } = await share(true);
    await both.owner.ram.send(
      new DisassociateResourceShareCommand({
        resourceShareArn: shareArn,
        principals: [both.consumer.accountId],
      }),
    );
    await eventually(async () => {
      const { resources = [] } = await both.consumer.ram.send(
        new ListResourcesCommand({
          resourceOwner: 'OTHER-ACCOUNTS',
          resourceArns: [meshArn],
        }),
      );
      expect(resources).toEqual([]);
    });
  });

  it('§3.4 a consumer finds the invitation by the share it belongs to', async () => {
    const { shareArn, invitationArn } = await share(false);
    expect(await invitationOf(both, shareArn)).toBe(invitationArn);
  });
});
