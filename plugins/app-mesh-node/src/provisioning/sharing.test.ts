import {
  GetResourceShareInvitationsCommand,
  GetResourceSharesCommand,
  RejectResourceShareInvitationCommand,
} from '@aws-sdk/client-ram';
import { ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import { CREATE, JOIN, SHARE } from './__fixtures__/yelb';
import {
  CONSUMER,
  OWNER,
  REGION,
  startEstate,
} from './__testUtils__/startEstate';
import { planRecipe, runRecipe, type Recipe } from './engine';
import { createMeshRecipe, joinMeshRecipe, shareMeshRecipe } from './recipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

describe('sharing a mesh', () => {
  let estate: Estate;

  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);
  const begin = async (overrides?: Parameters<typeof startEstate>[0]) => {
    estate = await startEstate(overrides);
    await run(createMeshRecipe(CREATE));
  };
  const clientsOf = (accountId: string) =>
    estate.context.aws.forAccount({ accountId, region: REGION });
  const accepted = () =>
    estate.sandbox.log.list({ operation: 'AcceptResourceShareInvitation' });

  afterEach(async () => {
    await estate.stop();
  });

  it.each(['forbidden', 'not-found'] as const)(
    'waits until what was written is seen by the other account, however App Mesh says "%s"',
    async unsharedMesh => {
      await begin({ propagationDelay: 150, unsharedMesh });
      await run(shareMeshRecipe(SHARE));
      await run(joinMeshRecipe(JOIN));

      expect(accepted()).toHaveLength(1);
      const { appMesh } = await clientsOf(CONSUMER);
      const { meshes } = await appMesh.send(new ListMeshesCommand({}));
      expect(meshes?.map(mesh => mesh.meshOwner)).toEqual([OWNER]);
    },
  );

  it('needs no invitation inside of an organization', async () => {
    await begin({
      organization: {
        id: 'o-sandbox0001',
        managementAccountId: OWNER,
        accountIds: [OWNER, CONSUMER],
        ramSharing: true,
      },
    });
    await run(shareMeshRecipe(SHARE));
    const plan = await planRecipe(joinMeshRecipe(JOIN), estate.context);
    expect(plan.steps.find(({ id }) => id === 'invitation')?.verdict).toBe(
      'nothing-to-do',
    );
    await run(joinMeshRecipe(JOIN));
    expect(accepted()).toEqual([]);
  });

  it('invites anew whoever rejected', async () => {
    await begin();
    await run(shareMeshRecipe(SHARE));
    const { ram } = await clientsOf(CONSUMER);
    const { resourceShareInvitations } = await ram.send(
      new GetResourceShareInvitationsCommand({}),
    );
    await ram.send(
      new RejectResourceShareInvitationCommand({
        resourceShareInvitationArn:
          resourceShareInvitations?.[0].resourceShareInvitationArn,
      }),
    );
    await expect(run(joinMeshRecipe(JOIN))).rejects.toThrow(
      'The invitation of account backend (222222222222), us-west-2 to the mesh yelb of account 111111111111 was rejected; share it again',
    );
    await run(shareMeshRecipe(SHARE));
    await run(joinMeshRecipe(JOIN));

    const owner = await clientsOf(OWNER);
    const { resourceShares } = await owner.ram.send(
      new GetResourceSharesCommand({ resourceOwner: 'SELF' }),
    );
    expect(resourceShares).toHaveLength(1);
  });

  it('tells in the plan how long the invitation lasts', async () => {
    await begin();
    await run(shareMeshRecipe(SHARE));
    const plan = await planRecipe(joinMeshRecipe(JOIN), estate.context);
    expect(plan.steps.find(({ id }) => id === 'invitation')).toMatchObject({
      verdict: 'create',
      reason: 'it lapses in 12.0 hours',
    });
    expect(
      plan.steps
        .filter(({ verdict }) => verdict === 'wait')
        .map(({ id }) => id),
    ).toEqual(['mesh-visible']);
  });
});
