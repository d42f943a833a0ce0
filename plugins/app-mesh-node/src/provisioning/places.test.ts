import {
  ListMeshesCommand,
  ListVirtualNodesCommand,
} from '@aws-sdk/client-app-mesh';
import { ListServicesCommand } from '@aws-sdk/client-servicediscovery';
import { APPSERVER, UI } from './__fixtures__/yelb';
import { startEstate } from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { APP_MESH_API, clusterOf } from './cluster';
import { runRecipe, type Recipe } from './engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  offboardServiceRecipe,
  onboardServiceRecipe,
  retireMeshRecipe,
  shareMeshRecipe,
} from './recipes';

const WEST = 'us-west-2';
const EAST = 'us-east-1';
const IDS = ['111111111111', '222222222222', '333333333333'];
const [OWNER, SECOND, THIRD] = IDS;

/** Three accounts, each with two clusters in one region and one in another. */
const ACCOUNTS = ['one', 'two', 'three'].map((name, index) => ({
  id: IDS[index],
  name,
  accessKeyId: `AKIA${name.toUpperCase().padEnd(16, '0')}`,
  secretAccessKey: `sandbox-${name}`,
  roles: [
    { name: 'crossmesh', trusts: [`arn:aws:iam::${OWNER}:root`] },
    {
      name: 'appmesh-controller',
      trusts: [`arn:aws:iam::${IDS[index]}:root`],
    },
  ],
  clusters: [
    { name: `${name}-a`, region: WEST },
    { name: `${name}-b`, region: WEST },
    { name: `${name}-east`, region: EAST },
  ].map(cluster => ({ ...cluster, port: 0, token: `${cluster.name}-admin` })),
}));

const mesh = (region: string) => ({
  region,
  meshName: 'yelb',
  meshOwner: OWNER,
});
const PLACES = [
  { accountId: SECOND, cluster: 'two-a' },
  { accountId: SECOND, cluster: 'two-b' },
  { accountId: OWNER, cluster: 'one-b' },
  { accountId: THIRD, cluster: 'three-a' },
];

describe('many accounts, clusters and regions', () => {
  let estate: Awaited<ReturnType<typeof startEstate>>;

  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);
  const provision = async (
    region: string,
    places: { accountId: string; cluster?: string }[],
  ) => {
    const common = {
      ...mesh(region),
      namespaces: ['yelb'],
      cloudMapNamespace: 'yelb.local',
    };
    const [owners, others] = [true, false].map(owned =>
      places.filter(({ accountId }) => (accountId === OWNER) === owned),
    );
    for (const place of owners) {
      await run(createMeshRecipe({ ...common, ...place }));
    }
    await run(
      shareMeshRecipe({
        ...mesh(region),
        accountId: OWNER,
        consumerAccountIds: others.map(({ accountId }) => accountId),
        allowExternalAccounts: true,
      }),
    );
    for (const place of others) {
      await run(joinMeshRecipe({ ...common, ...place }));
    }
  };
  const clientsOf = (accountId: string, region: string) =>
    estate.context.aws.forAccount({ accountId, region });
  const nodesIn = async (region: string) => {
    const { appMesh } = await clientsOf(OWNER, region);
    const { virtualNodes = [] } = await appMesh.send(
      new ListVirtualNodesCommand({ meshName: 'yelb' }),
    );
    return virtualNodes
      .map(
        ({ resourceOwner, virtualNodeName }) =>
          `${resourceOwner} ${virtualNodeName}`,
      )
      .sort();
  };

  beforeEach(async () => {
    estate = await startEstate({ accounts: ACCOUNTS, regions: [WEST, EAST] });
  });
  afterEach(async () => {
    await estate.stop();
  });

  it('hold one service in four clusters of three accounts, which comes and goes as a whole', async () => {
    await provision(WEST, PLACES);
    const [home, ...alsoIn] = PLACES;
    const options = {
      ...APPSERVER,
      ...home,
      alsoIn,
      backends: [],
    };
    await run(onboardServiceRecipe(options));
    expect(await nodesIn(WEST)).toEqual([
      `${OWNER} yelb-appserver_yelb_one-b`,
      `${SECOND} yelb-appserver_yelb_two-a`,
      `${SECOND} yelb-appserver_yelb_two-b`,
      `${THIRD} yelb-appserver_yelb_three-a`,
    ]);
    const second = await clientsOf(SECOND, WEST);
    const { Services = [] } = await second.serviceDiscovery.send(
      new ListServicesCommand({}),
    );
    expect(Services.map(({ Name }) => Name).sort()).toEqual([
      'yelb-appserver',
      'yelb-appserver-two-b',
    ]);
    estate.sandbox.log.clear();
    await run(onboardServiceRecipe(options));
    expect(writesOf(estate.sandbox)).toEqual([]);

    await run(offboardServiceRecipe(options));
    expect(await nodesIn(WEST)).toEqual([]);
    for (const place of PLACES) {
      const client = await clusterOf(estate.context, {
        ...place,
        region: WEST,
      });
      for (const [apiVersion, kind] of [
        [APP_MESH_API, 'VirtualNode'],
        [APP_MESH_API, 'VirtualRouter'],
        [APP_MESH_API, 'VirtualService'],
        ['apps/v1', 'Deployment'],
      ]) {
        expect(
          await client.list({ apiVersion, kind, namespace: 'yelb' }),
        ).toEqual([]);
      }
    }
    estate.sandbox.log.clear();
    await run(offboardServiceRecipe(options));
    expect(writesOf(estate.sandbox)).toEqual([]);
  });

  it('is offboarded from every place only once nobody calls it', async () => {
    await provision(WEST, PLACES);
    const options = {
      ...APPSERVER,
      ...PLACES[0],
      alsoIn: [PLACES[3]],
      backends: [],
    };
    await run(onboardServiceRecipe(options));
    await run(
      onboardServiceRecipe({
        ...UI,
        cluster: 'one-b',
        backends: ['yelb-appserver'],
      }),
    );
    await expect(run(offboardServiceRecipe(options))).rejects.toThrow(
      'virtual node yelb-ui_yelb_one-b calls yelb-appserver (account 111111111111)',
    );
    expect(await nodesIn(WEST)).toHaveLength(3);
  });

  it('ask for the cluster where there are several', async () => {
    await expect(
      run(
        createMeshRecipe({
          ...mesh(WEST),
          accountId: OWNER,
          namespaces: ['yelb'],
        }),
      ),
    ).rejects.toThrow(
      'There are several clusters in account one (111111111111), us-west-2; name one of one-a, one-b.',
    );
  });

  it('hold a mesh of one name in each region, and lose it in one only', async () => {
    const east = [{ accountId: OWNER }, { accountId: SECOND }];
    await provision(WEST, PLACES);
    await provision(EAST, east);
    for (const region of [WEST, EAST]) {
      await run(
        onboardServiceRecipe({
          ...UI,
          region,
          cluster: region === WEST ? 'one-b' : undefined,
          backends: [],
        }),
      );
    }
    expect(await nodesIn(WEST)).toEqual([`${OWNER} yelb-ui_yelb_one-b`]);
    expect(await nodesIn(EAST)).toEqual([`${OWNER} yelb-ui_yelb_one-east`]);

    await run(retireMeshRecipe({ ...mesh(WEST), accountId: OWNER }));
    const meshes = async (region: string) =>
      (
        await (
          await clientsOf(SECOND, region)
        ).appMesh.send(new ListMeshesCommand({}))
      ).meshes;
    expect(await meshes(WEST)).toEqual([]);
    expect(await meshes(EAST)).toHaveLength(1);
    expect(await nodesIn(EAST)).toEqual([`${OWNER} yelb-ui_yelb_one-east`]);
  });
});
