import { CreateMeshCommand } from '@aws-sdk/client-app-mesh';
import {
  AssociateResourceShareCommand,
  CreateResourceShareCommand,
  DeleteResourceShareCommand,
  DisassociateResourceShareCommand,
  GetResourceShareAssociationsCommand,
  GetResourceSharesCommand,
  ListResourcesCommand,
} from '@aws-sdk/client-ram';
import { openShares, eventually, refusal, unique } from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openShares>>;

describe('RAM: shares', () => {
  let both: Fixture['both'];
  let meshes: Fixture['meshes'];
  let shares: Fixture['shares'];
  let share: Fixture['share'];
  let accept: Fixture['accept'];
  let close: Fixture['close'];

  beforeEach(async () => {
    ({ both, meshes, shares, share, accept, close } = await openShares());
  });

  afterEach(() => close());

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
});
