import { CREATE, JOIN, SHARE } from './__fixtures__/yelb';
import { allOfYelb } from './__testUtils__/allOfYelb';
import { OWNER, startEstate } from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { clusterOf } from './cluster';
import { runRecipe, type Recipe } from './engine';
import { createMeshRecipe, joinMeshRecipe, shareMeshRecipe } from './recipes';

const CASES: [() => Recipe, string][] = [
  [
    () => createMeshRecipe({ ...CREATE, namespaces: ['kube-system'] }),
    'The namespace kube-system belongs to the cluster itself and cannot become part of a mesh; choose another namespace.',
  ],
  [
    () => createMeshRecipe({ ...CREATE, meshName: 'Yelb mesh' }),
    'App Mesh or Kubernetes would refuse the mesh name "Yelb mesh"; use 1 to 63 lower-case letters, digits and "-", starting and ending with a letter or digit.',
  ],
  [
    () => createMeshRecipe({ ...CREATE, namespaces: ['my_ns'] }),
    'Kubernetes would refuse the namespace "my_ns"; use 1 to 63 lower-case letters, digits and "-", starting and ending with a letter or digit.',
  ],
  [
    () => createMeshRecipe({ ...CREATE, accountId: '333333333333' }),
    'The account "333333333333" is not configured; add it to appMesh.accounts or use one of frontend (111111111111), backend (222222222222).',
  ],
  [
    () => createMeshRecipe({ ...CREATE, accountId: '222222222222' }),
    'The name yelb is taken in account backend (222222222222), us-west-2 by a mesh that account 111111111111 owns; choose another name, or remove that mesh.',
  ],
  [
    () =>
      createMeshRecipe({
        ...CREATE,
        meshName: 'second',
        namespaces: ['second'],
        consumerAccountIds: ['333333333333'],
      }),
    'The account "333333333333" is not configured; add it to appMesh.accounts or use one of frontend (111111111111), backend (222222222222).',
  ],
  [
    () =>
      createMeshRecipe({
        ...CREATE,
        meshName: 'second',
        namespaces: ['taken'],
        consumerAccountIds: ['222222222222'],
      }),
    'The namespace taken in cluster backend of account backend (222222222222), us-west-2 belongs to the mesh other; choose another namespace, or remove its label "mesh".',
  ],
  [
    () => shareMeshRecipe({ ...SHARE, meshName: 'nowhere' }),
    'There is no mesh nowhere in account frontend (111111111111), us-west-2; create it first with app-mesh:mesh:create.',
  ],
  [
    () => shareMeshRecipe({ ...SHARE, consumerAccountIds: [OWNER] }),
    'Account 111111111111 owns the mesh yelb and cannot be its consumer too; take it off the consumer accounts.',
  ],
  [
    () => createMeshRecipe({ ...CREATE, meshName: 'yelb2' }),
    'The namespace yelb in cluster frontend of account frontend (111111111111), us-west-2 belongs to the mesh yelb; choose another namespace, or remove its label "mesh".',
  ],
  [
    () => joinMeshRecipe({ ...JOIN, meshName: 'nowhere' }),
    'The mesh nowhere of account 111111111111 is not shared with account backend (222222222222), us-west-2; share it with app-mesh:mesh:share first.',
  ],
  [
    () => joinMeshRecipe({ ...JOIN, cloudMapNamespace: 'Not a name' }),
    'Cloud Map would refuse the namespace name "Not a name"; use a domain name in lower case, for example yelb.local.',
  ],
  [
    () => createMeshRecipe({ ...CREATE, region: 'mars-1' }),
    '"mars-1" is not an AWS region; give one such as us-west-2.',
  ],
  [
    () => createMeshRecipe({ ...CREATE, region: 'eu-west-1' }),
    'The account frontend (111111111111) is not configured for the region "eu-west-1"; add it to the account\'s regions in appMesh.accounts or use one of us-west-2.',
  ],
  [
    () => createMeshRecipe({ ...CREATE, accountId: '123' }),
    '"123" is not an AWS account id; give its twelve digits, quoted so that YAML keeps them as text.',
  ],
  [
    () => createMeshRecipe({ ...CREATE, cluster: 'nowhere' }),
    'The cluster "nowhere" is not configured in account frontend (111111111111), us-west-2; add it to the account\'s clusters in appMesh.accounts or name one of frontend.',
  ],
  [
    () => shareMeshRecipe({ ...SHARE, consumerAccountIds: [] }),
    'Name at least one consumer account, organizational unit or organization to share the mesh yelb with.',
  ],
  [
    () => shareMeshRecipe({ ...SHARE, consumerAccountIds: ['333333333333'] }),
    'The account "333333333333" is not configured; add it to appMesh.accounts or use one of frontend (111111111111), backend (222222222222).',
  ],
  [
    () => joinMeshRecipe({ ...JOIN, accountId: OWNER }),
    'Account 111111111111 owns the mesh yelb and need not join it; choose a consumer account.',
  ],
  [
    () => joinMeshRecipe({ ...JOIN, region: 'eu-west-1' }),
    'The account backend (222222222222) is not configured for the region "eu-west-1"; add it to the account\'s regions in appMesh.accounts or use one of us-west-2.',
  ],
];

describe('bad input for a mesh', () => {
  let estate: Awaited<ReturnType<typeof startEstate>>;

  beforeAll(async () => {
    estate = await startEstate();
    for (const recipe of allOfYelb().slice(0, 4)) {
      await runRecipe(recipe, estate.context);
    }
    const consumer = await clusterOf(estate.context, {
      accountId: '222222222222',
      region: 'us-west-2',
    });
    await consumer.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'taken', labels: { mesh: 'other' } },
    });
    estate.sandbox.log.clear();
  });
  afterAll(async () => {
    await estate.stop();
  });

  it.each(CASES)(
    '%#: refuses with one sentence, and writes nothing',
    async (recipe, message) => {
      const failure: unknown = await (async () =>
        runRecipe(recipe(), estate.context))().catch(error => error);
      expect(failure).toBeInstanceOf(Error);
      expect(String(failure).replace(/^\w+: /, '')).toBe(message);
      expect(writesOf(estate.sandbox)).toEqual([]);
    },
  );
});
