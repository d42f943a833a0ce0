import {
  CreateMeshCommand,
  CreateVirtualNodeCommand,
  DeleteVirtualNodeCommand,
  DescribeMeshCommand,
  DescribeVirtualNodeCommand,
} from '@aws-sdk/client-app-mesh';
import {
  AcceptResourceShareInvitationCommand,
  AssociateResourceShareCommand,
  CreateResourceShareCommand,
  DisassociateResourceShareCommand,
  GetResourceShareInvitationsCommand,
  GetResourceSharesCommand,
  RejectResourceShareInvitationCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateResourceShareCommand,
} from '@aws-sdk/client-ram';
import {
  BACKEND,
  FRONTEND,
  shareMesh,
  startAccounts,
  type Accounts,
} from '../../__fixtures__';

const MESH = { meshName: 'yelb', meshOwner: FRONTEND };

describe('a resource share', () => {
  let accounts: Accounts;
  let shareArn: string;
  beforeEach(async () => {
    accounts = await startAccounts();
    ({ shareArn } = await shareMesh(accounts, 'yelb'));
  });
  afterEach(() => accounts.sandbox.stop());

  const describeMesh = () =>
    accounts.backend.appMesh.send(new DescribeMeshCommand(MESH));

  async function pending(): Promise<string[]> {
    const { resourceShareInvitations = [] } = await accounts.backend.ram.send(
      new GetResourceShareInvitationsCommand({}),
    );
    return resourceShareInvitations
      .filter(item => item.status === 'PENDING')
      .map(item => item.resourceShareInvitationArn ?? '');
  }

  function associate() {
    return accounts.frontend.ram.send(
      new AssociateResourceShareCommand({
        resourceShareArn: shareArn,
        principals: [BACKEND],
      }),
    );
  }

  function disassociate(by: 'frontend' | 'backend', principals = [BACKEND]) {
    return accounts[by].ram.send(
      new DisassociateResourceShareCommand({
        resourceShareArn: shareArn,
        principals,
      }),
    );
  }

  it('leaves the consumer’s resources behind, for the owner to delete, when it ends', async () => {
    const { frontend, backend } = accounts;
    const node = { ...MESH, virtualNodeName: 'db' };
    await backend.appMesh.send(
      new CreateVirtualNodeCommand({ ...node, spec: {} }),
    );
    await disassociate('frontend');
    await expect(describeMesh()).rejects.toMatchObject({
      name: 'ForbiddenException',
    });
    const { virtualNode } = await frontend.appMesh.send(
      new DescribeVirtualNodeCommand(node),
    );
    expect(virtualNode?.metadata?.resourceOwner).toBe(BACKEND);
    await frontend.appMesh.send(new DeleteVirtualNodeCommand(node));
  });

  it('invites again after it was ended, and after a rejection', async () => {
    await disassociate('frontend');
    expect(await pending()).toEqual([]);
    await associate();
    const [rejected] = await pending();
    await accounts.backend.ram.send(
      new RejectResourceShareInvitationCommand({
        resourceShareInvitationArn: rejected,
      }),
    );
    await expect(describeMesh()).rejects.toMatchObject({
      name: 'ForbiddenException',
    });
    await associate();
    const [accepted, ...others] = await pending();
    expect(others).toEqual([]);
    expect(accepted).not.toBe(rejected);
    await accounts.backend.ram.send(
      new AcceptResourceShareInvitationCommand({
        resourceShareInvitationArn: accepted,
      }),
    );
    await describeMesh();
  });

  it('takes a pending invitation back with its principal', async () => {
    await disassociate('frontend');
    await associate();
    expect(await pending()).toHaveLength(1);
    await disassociate('frontend');
    expect(await pending()).toEqual([]);
  });

  it('lets a consumer leave, but touch nothing else', async () => {
    await expect(disassociate('backend', [FRONTEND])).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
    await expect(
      accounts.backend.ram.send(
        new DisassociateResourceShareCommand({
          resourceShareArn: shareArn,
          principals: [BACKEND],
          resourceArns: [`arn:aws:appmesh:us-west-2:${FRONTEND}:mesh/yelb`],
        }),
      ),
    ).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
    await describeMesh();
    await disassociate('backend');
    await expect(describeMesh()).rejects.toMatchObject({
      name: 'ForbiddenException',
    });
  });

  it('can be renamed, closed to others and tagged by its owner', async () => {
    const { frontend, backend } = accounts;
    const update = (allowExternalPrincipals: boolean) =>
      frontend.ram.send(
        new UpdateResourceShareCommand({
          resourceShareArn: shareArn,
          name: 'renamed',
          allowExternalPrincipals,
        }),
      );
    await expect(update(false)).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
    await disassociate('frontend');
    expect(await update(false)).toMatchObject({
      resourceShare: { name: 'renamed', allowExternalPrincipals: false },
    });
    await expect(associate()).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    });
    await expect(
      backend.ram.send(
        new UpdateResourceShareCommand({ resourceShareArn: shareArn }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownResourceException' });

    await frontend.ram.send(
      new TagResourceCommand({
        resourceShareArn: shareArn,
        tags: [
          { key: 'team', value: 'red' },
          { key: 'tier', value: 'one' },
        ],
      }),
    );
    await frontend.ram.send(
      new UntagResourceCommand({
        resourceShareArn: shareArn,
        tagKeys: ['tier'],
      }),
    );
    const found = async (tagValues: string[]) => {
      const { resourceShares = [] } = await frontend.ram.send(
        new GetResourceSharesCommand({
          resourceOwner: 'SELF',
          tagFilters: [{ tagKey: 'team', tagValues }],
        }),
      );
      return resourceShares.map(item => item.tags);
    };
    expect(await found(['red'])).toEqual([[{ key: 'team', value: 'red' }]]);
    expect(await found(['blue'])).toEqual([]);
    await expect(
      frontend.ram.send(
        new TagResourceCommand({
          resourceShareArn: shareArn,
          tags: Array.from({ length: 51 }, (_none, index) => ({
            key: `k${index}`,
            value: '',
          })),
        }),
      ),
    ).rejects.toMatchObject({ name: 'TagLimitExceededException' });
  });

  it('cannot pass on a mesh that is shared with its maker', async () => {
    await accounts.backend.appMesh.send(
      new CreateMeshCommand({ meshName: 'own' }),
    );
    await expect(
      accounts.backend.ram.send(
        new CreateResourceShareCommand({
          name: 'again',
          resourceArns: [`arn:aws:appmesh:us-west-2:${FRONTEND}:mesh/yelb`],
          principals: [FRONTEND],
        }),
      ),
    ).rejects.toMatchObject({ name: 'OperationNotPermittedException' });
  });
});
