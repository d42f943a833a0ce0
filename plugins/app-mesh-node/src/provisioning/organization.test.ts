import { GetResourceSharesCommand } from '@aws-sdk/client-ram';
import { CREATE, JOIN, REDIS, SHARE } from './__fixtures__/yelb';
import {
  CONSUMER,
  OWNER,
  REGION,
  startEstate,
} from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { planRecipe, runRecipe, type Recipe } from './engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  leaveMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
  unshareMeshRecipe,
} from './recipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

const TEAM = `arn:aws:organizations::${OWNER}:ou/o-sandbox0001/ou-root-team00000`;
const OTHER = `arn:aws:organizations::${OWNER}:ou/o-sandbox0001/ou-root-other0000`;
const WHOLE = `arn:aws:organizations::${OWNER}:organization/o-sandbox0001`;
const MESH = {
  accountId: OWNER,
  region: REGION,
  meshName: CREATE.meshName,
};

describe('a mesh within an organization', () => {
  let estate: Estate;

  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);
  const begin = async (ramSharing: boolean = true) => {
    estate = await startEstate({
      organization: {
        id: 'o-sandbox0001',
        managementAccountId: OWNER,
        accountIds: [OWNER, CONSUMER],
        ramSharing,
        units: [
          { id: 'ou-root-team00000', name: 'team', accountIds: [CONSUMER] },
          { id: 'ou-root-other0000', name: 'other', accountIds: [] },
        ],
      },
    });
    await run(createMeshRecipe(CREATE));
  };
  const shares = async () => {
    const { ram } = await estate.context.aws.forAccount(MESH);
    const { resourceShares } = await ram.send(
      new GetResourceSharesCommand({
        resourceOwner: 'SELF',
        resourceShareStatus: 'ACTIVE',
      }),
    );
    return resourceShares ?? [];
  };

  afterEach(async () => {
    await estate.stop();
  });

  it.each([TEAM, WHOLE])(
    'is shared with %s, joined without an invitation, and never shared twice',
    async arn => {
      await begin();
      const share = shareMeshRecipe({ ...MESH, organizationArns: [arn] });
      await run(share);
      await run(joinMeshRecipe(JOIN));
      expect(await shares()).toHaveLength(1);
      expect(
        estate.sandbox.log.list({ operation: 'AcceptResourceShareInvitation' }),
      ).toEqual([]);

      estate.sandbox.log.clear();
      await run(share);
      expect(writesOf(estate.sandbox)).toEqual([]);

      await run(shareMeshRecipe(SHARE));
      expect(writesOf(estate.sandbox)).toEqual(['AssociateResourceShare ']);
      expect(await shares()).toHaveLength(1);
    },
  );

  it('says what it takes where RAM does not share within the organization', async () => {
    await begin(false);
    await expect(
      run(shareMeshRecipe({ ...MESH, organizationArns: [TEAM] })),
    ).rejects.toThrow(
      /have RAM share within the organization, by aws ram enable-sharing-with-aws-organization in its management account/,
    );
  });

  it('says of a unit without the account why that does not see the mesh', async () => {
    await begin();
    await run(shareMeshRecipe({ ...MESH, organizationArns: [OTHER] }));
    estate.context.waits = { timeoutSeconds: 0.2, pollMilliseconds: 20 };
    await expect(run(joinMeshRecipe(JOIN))).rejects.toThrow(
      'it is shared with the organizational unit ou-root-other0000 only, of which account backend (222222222222), us-west-2 may be no member; share it with the account itself with app-mesh:mesh:share',
    );
  });

  it('says of an account that leaves why it still gets the mesh, and who can change that', async () => {
    await begin();
    await run(shareMeshRecipe({ ...MESH, organizationArns: [TEAM] }));
    await run(joinMeshRecipe(JOIN));
    const leave = leaveMeshRecipe({ ...JOIN, drain: true });
    await run(leave);

    const [{ resourceShareArn }] = await shares();
    const why = `account backend (222222222222), us-west-2 still gets the mesh yelb, as a member of the organizational unit ou-root-team00000 in the resource share ${resourceShareArn}; whoever manages the organization can move it out of there, or account frontend (111111111111), us-west-2 end the sharing for all of its members with app-mesh:mesh:unshare and organizationArns`;
    expect(estate.log.join('\n')).toContain(
      `remove the sharing of the mesh yelb with 222222222222 – nothing to do: ${why}`,
    );
    const { steps } = await planRecipe(leave, estate.context);
    expect(steps.find(({ id }) => id === 'unshare')).toMatchObject({
      verdict: 'nothing-to-do',
      reason: why,
    });

    await run(unshareMeshRecipe({ ...MESH, organizationArns: [TEAM] }));
    expect(await shares()).toEqual([]);
    const { steps: after } = await planRecipe(leave, estate.context);
    expect(after.find(({ id }) => id === 'unshare')?.reason).toBeUndefined();
  });

  it('is not taken from a unit while an account that it may hold has something in the mesh', async () => {
    await begin();
    await run(shareMeshRecipe({ ...MESH, organizationArns: [TEAM] }));
    await run(joinMeshRecipe(JOIN));
    await run(onboardServiceRecipe(REDIS));
    const unshare = unshareMeshRecipe({ ...MESH, organizationArns: [TEAM] });
    await expect(run(unshare)).rejects.toThrow(
      /still holds the virtual service redis-server of account 222222222222, .*; have the account leave with app-mesh:mesh:leave first, which drains it, or share the mesh with the account itself if it is to stay\.$/,
    );
    await run(shareMeshRecipe(SHARE));
    await run(unshare);
    const [{ status }] = await shares();
    expect(status).toBe('ACTIVE');
  });

  it.each([
    [
      'ou-root-team00000',
      '"ou-root-team00000" is not the ARN of an organization or an organizational unit; give one such as arn:aws:organizations::111111111111:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6.',
    ],
    [
      'arn:aws:organizations::111111111111:account/o-sandbox0001/222222222222',
      '"arn:aws:organizations::111111111111:account/o-sandbox0001/222222222222" is not the ARN of an organization or an organizational unit; give one such as arn:aws:organizations::111111111111:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6.',
    ],
  ])('refuses %s', async (arn, message) => {
    await begin();
    expect(() => shareMeshRecipe({ ...MESH, organizationArns: [arn] })).toThrow(
      message,
    );
  });
});
