import {
  DescribeMeshCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
} from '@aws-sdk/client-app-mesh';
import { meshArn } from '@crossmesh/plugin-app-mesh-common';
import { CREATE, JOIN, SHARE } from './__fixtures__/yelb';
import { OWNER, REGION, startEstate } from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { clusterOf, type ClusterResource } from './cluster';
import { planRecipe, runRecipe } from './engine';
import { createMeshRecipe, joinMeshRecipe, shareMeshRecipe } from './recipes';

const ARN = meshArn({
  region: REGION,
  meshOwner: OWNER,
  meshName: CREATE.meshName,
});

describe('creating a mesh', () => {
  let estate: Awaited<ReturnType<typeof startEstate>>;

  const appMesh = async () =>
    (await estate.context.aws.forAccount({ accountId: OWNER, region: REGION }))
      .appMesh;
  const tags = async () => {
    const answer = await (
      await appMesh()
    ).send(new ListTagsForResourceCommand({ resourceArn: ARN }));
    return Object.fromEntries(
      (answer.tags ?? []).map(({ key, value }) => [key, value]),
    );
  };

  beforeEach(async () => {
    estate = await startEstate();
  });
  afterEach(async () => {
    await estate.stop();
  });

  it('tags it, changes only the tags that differ, and keeps those of others', async () => {
    const recipe = createMeshRecipe({
      ...CREATE,
      tags: { team: 'platform', stage: 'test' },
    });
    const before = await planRecipe(recipe, estate.context);
    expect(before.steps.find(({ id }) => id === 'mesh-tags')).toMatchObject({
      verdict: 'wait',
      reason: 'it shows after: create the mesh yelb',
    });
    await runRecipe(recipe, estate.context);
    expect(await tags()).toMatchObject({ team: 'platform', stage: 'test' });

    await (
      await appMesh()
    ).send(
      new TagResourceCommand({
        resourceArn: ARN,
        tags: [
          { key: 'stage', value: 'prod' },
          { key: 'cost', value: '42' },
        ],
      }),
    );
    const plan = await planRecipe(recipe, estate.context);
    expect(plan.steps.find(({ id }) => id === 'mesh-tags')).toMatchObject({
      verdict: 'change',
      differences: [{ path: 'tags.stage', actual: '"prod"', wanted: '"test"' }],
    });
    estate.sandbox.log.clear();
    await runRecipe(recipe, estate.context);
    expect(writesOf(estate.sandbox)).toEqual(['TagResource ']);
    expect(await tags()).toMatchObject({
      team: 'platform',
      stage: 'test',
      cost: '42',
    });

    estate.sandbox.log.clear();
    await runRecipe(recipe, estate.context);
    expect(writesOf(estate.sandbox)).toEqual([]);
  });

  it('gives it the IP preference, in App Mesh and in the clusters of consumers', async () => {
    for (const recipe of [
      createMeshRecipe({ ...CREATE, ipPreference: 'IPv6_ONLY' }),
      shareMeshRecipe(SHARE),
      joinMeshRecipe({ ...JOIN, egressFilter: undefined }),
    ]) {
      await runRecipe(recipe, estate.context);
    }
    const { mesh } = await (
      await appMesh()
    ).send(new DescribeMeshCommand({ meshName: CREATE.meshName }));
    expect(mesh?.spec).toMatchObject({
      egressFilter: { type: CREATE.egressFilter },
      serviceDiscovery: { ipPreference: 'IPv6_ONLY' },
    });
    const client = await clusterOf(estate.context, JOIN);
    const joined = await client.read<ClusterResource>({
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'Mesh',
      name: CREATE.meshName,
    });
    expect(joined?.spec).toMatchObject({
      egressFilter: { type: CREATE.egressFilter },
      meshServiceDiscovery: { ipPreference: 'IPv6_ONLY' },
    });
  });

  it.each([
    [
      { 'aws:team': 'platform' },
      'The tag "aws:team" of the mesh yelb has a key that AWS refuses; give 1 to 128 characters that do not begin with aws:.',
    ],
    [
      { '': 'platform' },
      'The tag "" of the mesh yelb has a key that AWS refuses; give 1 to 128 characters that do not begin with aws:.',
    ],
    [
      { team: 'x'.repeat(257) },
      'The value of the tag "team" of the mesh yelb has 257 characters; AWS takes at most 256.',
    ],
    [
      Object.fromEntries(
        Array.from({ length: 51 }, (_, index) => [`tag${index}`, 'x']),
      ),
      'There are to be 51 tags on the mesh yelb; AWS takes at most 50.',
    ],
  ])('refuses the tags %j', async (given, message) => {
    expect(() => createMeshRecipe({ ...CREATE, tags: given })).toThrow(message);
  });
});
