import { DescribeVirtualNodeCommand } from '@aws-sdk/client-app-mesh';
import {
  APPSERVER,
  CREATE,
  JOIN,
  SHARE,
  deployment,
} from './__fixtures__/yelb';
import {
  CONSUMER,
  OWNER,
  REGION,
  startEstate,
} from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { APP_MESH_API, clusterOf } from './cluster';
import { runRecipe, type Recipe } from './engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
  shiftRouteRecipe,
} from './recipes';
import type { OnboardServiceOptions, VirtualRouterResource } from './service';
import { cloudMapNamespaceStep } from './steps';

type Estate = Awaited<ReturnType<typeof startEstate>>;

const FRONTEND = { accountId: OWNER, region: REGION };
const BACKEND = { accountId: CONSUMER, region: REGION };

const TWO = {
  ...APPSERVER,
  backends: [],
  alsoIn: [{ accountId: OWNER, cloudMapNamespace: 'yelb.front' }],
};

describe('the places of a service', () => {
  let estate: Estate;

  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);

  beforeEach(async () => {
    estate = await startEstate();
    await run(createMeshRecipe(CREATE));
  });

  afterEach(async () => {
    await estate.stop();
  });

  async function nodeOf(options: OnboardServiceOptions, name: string) {
    const { appMesh } = await estate.context.aws.forAccount(options);
    const { virtualNode } = await appMesh.send(
      new DescribeVirtualNodeCommand({
        meshName: 'yelb',
        meshOwner: OWNER,
        virtualNodeName: name,
      }),
    );
    return virtualNode?.spec;
  }

  async function routerOf(target: typeof FRONTEND, name: string) {
    const client = await clusterOf(estate.context, target);
    return client.read<VirtualRouterResource>({
      apiVersion: APP_MESH_API,
      kind: 'VirtualRouter',
      namespace: 'yelb',
      name,
    });
  }

  async function joinConsumer() {
    await run(shareMeshRecipe(SHARE));
    await run(joinMeshRecipe(JOIN));
    await run({
      name: 'cloud-map',
      title: 'Prepare the owner for Cloud Map',
      gates: [],
      steps: [
        cloudMapNamespaceStep({
          ...FRONTEND,
          mesh: {
            region: FRONTEND.region,
            meshOwner: FRONTEND.accountId,
            meshName: 'yelb',
          },
          name: 'yelb.front',
        }),
      ],
      outputs: async () => ({}),
    });
  }

  it('stand behind one virtual router in two accounts behind one virtual router', async () => {
    await joinConsumer();
    await run(onboardServiceRecipe(TWO));
    const targets = async () =>
      (await routerOf(BACKEND, 'yelb-appserver'))?.spec?.routes?.[0].httpRoute
        ?.action?.weightedTargets;
    const there = {
      virtualNodeARN:
        'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb/virtualNode/yelb-appserver_yelb_frontend',
    };
    expect(await targets()).toEqual([
      {
        virtualNodeRef: { name: 'yelb-appserver', namespace: 'yelb' },
        weight: 50,
      },
      { ...there, weight: 50 },
    ]);
    expect(
      await nodeOf({ ...TWO, ...FRONTEND }, 'yelb-appserver_yelb_frontend'),
    ).toMatchObject({
      serviceDiscovery: { awsCloudMap: { namespaceName: 'yelb.front' } },
    });
    estate.sandbox.log.clear();
    await run(onboardServiceRecipe(TWO));
    expect(writesOf(estate.sandbox)).toEqual([]);

    await run(
      onboardServiceRecipe({
        ...TWO,
        alsoIn: [{ ...TWO.alsoIn[0], weight: 20 }],
      }),
    );
    expect(await targets()).toMatchObject([{ weight: 80 }, { weight: 20 }]);
  });

  it('state weights once: what is shifted after that stays until they state others', async () => {
    await joinConsumer();
    const stating = (weight: number) => ({
      ...TWO,
      alsoIn: [{ ...TWO.alsoIn[0], weight }],
    });
    const weights = async () =>
      (
        await routerOf(BACKEND, 'yelb-appserver')
      )?.spec?.routes?.[0].httpRoute?.action?.weightedTargets?.map(
        ({ weight }) => weight,
      );
    await run(onboardServiceRecipe(stating(20)));
    expect(await weights()).toEqual([80, 20]);
    await run(
      shiftRouteRecipe({
        ...TWO,
        from: 'yelb-appserver_yelb_backend',
        to: 'yelb-appserver_yelb_frontend',
        steps: [60],
      }),
    );
    estate.sandbox.log.clear();
    await run(onboardServiceRecipe(stating(20)));
    expect(writesOf(estate.sandbox)).toEqual([]);
    expect(await weights()).toEqual([40, 60]);
    await run(onboardServiceRecipe(stating(30)));
    expect(await weights()).toEqual([70, 30]);

    await run(
      onboardServiceRecipe({
        ...TWO,
        alsoIn: [],
        serviceName: 'yelb-v2',
        entityRef: 'component:default/yelb-v2',
        manifests: [deployment('yelb-v2', 4567)],
      }),
    );
    await run(
      shiftRouteRecipe({
        ...TWO,
        from: 'yelb-appserver_yelb_backend',
        to: 'yelb-v2',
        steps: [100],
      }),
    );
    await run(onboardServiceRecipe(stating(50)));
    expect(await weights()).toEqual([0, 30, 70]);
  });

  it('get no calls where the service runs already', async () => {
    await joinConsumer();
    await run(onboardServiceRecipe({ ...TWO, alsoIn: [] }));
    await run(onboardServiceRecipe(TWO));
    expect(
      (await routerOf(BACKEND, 'yelb-appserver'))?.spec?.routes?.[0].httpRoute
        ?.action?.weightedTargets,
    ).toMatchObject([{ weight: 100 }, { weight: 0 }]);
  });
});
