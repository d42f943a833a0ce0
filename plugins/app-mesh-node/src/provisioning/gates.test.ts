import { CreateMeshCommand } from '@aws-sdk/client-app-mesh';
import { GATEWAY } from './__fixtures__/gateway';
import { CREATE, JOIN, REDIS, SHARE, UI } from './__fixtures__/yelb';
import { OWNER, REGION, startEstate } from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { clusterOf } from './cluster';
import { planRecipe, runRecipe, type Recipe } from './engine';
import {
  createMeshRecipe,
  exposeGatewayRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from './recipes';

const FRONTEND = { accountId: OWNER, region: REGION };
const LONELY_UI = { ...UI, backends: [] };
const WEBHOOKS = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'MutatingWebhookConfiguration',
};

describe('what must hold before anything is written', () => {
  let estate: Awaited<ReturnType<typeof startEstate>>;

  const begin = async (overrides?: Parameters<typeof startEstate>[0]) => {
    estate = await startEstate(overrides);
  };
  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);
  /** What a run is refused with, and what it has written nevertheless. */
  const refusalOf = async (recipe: Recipe): Promise<string[]> => {
    estate.sandbox.log.clear();
    const failure = await run(recipe).catch(String);
    return [String(failure), ...writesOf(estate.sandbox)];
  };
  const conflict = (message: string) => [`ConflictError: ${message}`];

  afterEach(async () => {
    await estate.stop();
  });

  it.each([
    [
      'virtualNodesPerMesh',
      'virtual node',
      'L-E043DFB4',
      'yelb-ui_yelb_frontend',
    ],
    [
      'virtualRoutersPerMesh',
      'virtual router',
      'L-50F6C35A',
      'yelb-ui_yelb_frontend',
    ],
    ['virtualServicesPerMesh', 'virtual service', 'L-DA7495A7', 'yelb-ui'],
  ])(
    'counts %s over all accounts, and against what is new only',
    async (quota, words, code, name) => {
      await begin({ quotas: { [quota]: 1 } });
      await run(createMeshRecipe(CREATE));
      await run(shareMeshRecipe(SHARE));
      await run(joinMeshRecipe(JOIN));
      await run(onboardServiceRecipe(REDIS));
      expect(await refusalOf(onboardServiceRecipe(LONELY_UI))).toEqual(
        conflict(
          `The mesh yelb of account frontend (111111111111), us-west-2 has 1 of the 1 ${words}s that it may have, and is to get ${name} besides; have the quota "${
            words[0].toUpperCase() + words.slice(1)
          }s per mesh" (${code}) of that account raised, or remove what nobody needs.`,
        ),
      );
      const { steps } = await planRecipe(
        onboardServiceRecipe(LONELY_UI),
        estate.context,
      );
      expect(
        steps.filter(({ verdict }) => verdict === 'blocked'),
      ).toMatchObject([{ id: 'quotas', accountId: OWNER }]);
      await run(onboardServiceRecipe(REDIS));
      expect(writesOf(estate.sandbox)).toEqual([]);
    },
  );

  it('counts gateways, and the routes of each', async () => {
    await begin({
      quotas: { virtualGatewaysPerMesh: 1, gatewayRoutesPerVirtualGateway: 1 },
    });
    await run(createMeshRecipe(CREATE));
    await run(onboardServiceRecipe(LONELY_UI));
    await run(exposeGatewayRecipe(GATEWAY));
    expect(
      await refusalOf(
        exposeGatewayRecipe({ ...GATEWAY, gatewayName: 'second' }),
      ),
    ).toEqual(
      conflict(
        'The mesh yelb of account frontend (111111111111), us-west-2 has 1 of the 1 virtual gateways that it may have, and is to get second_yelb_frontend besides; have the quota "Virtual gateways per mesh" (L-87E74146) of that account raised, or remove what nobody needs.',
      ),
    );
    expect(
      await refusalOf(
        exposeGatewayRecipe({
          ...GATEWAY,
          routes: [
            ...GATEWAY.routes,
            {
              name: 'more',
              virtualService: 'yelb-ui',
              match: { prefix: '/x' },
            },
          ],
        }),
      ),
    ).toEqual(
      conflict(
        'The virtual gateway yelb-gateway_yelb_frontend in the mesh yelb of account frontend (111111111111), us-west-2 has 1 of the 1 gateway routes that it may have, and is to get more_yelb_frontend besides; have the quota "Gateway routes per virtual gateway" (L-F6F26D09) of that account raised, or remove what nobody needs.',
      ),
    );
  });

  it('counts the meshes of an account', async () => {
    await begin({ quotas: { meshesPerAccount: 1 } });
    const { appMesh } = await estate.context.aws.forAccount(FRONTEND);
    await appMesh.send(new CreateMeshCommand({ meshName: 'old' }));
    expect(await refusalOf(createMeshRecipe(CREATE))).toEqual(
      conflict(
        'Account frontend (111111111111), us-west-2 owns 1 of the 1 meshes that it may own (old), and yelb would be one more; have the quota "Meshes per account" (L-AC861A39) of that account raised, or retire one with app-mesh:mesh:retire.',
      ),
    );
  });

  it('goes on with a warning where the role may not read the quotas', async () => {
    await begin();
    estate.sandbox.faults.add({
      match: { operation: 'ListServiceQuotas' },
      effect: {
        kind: 'error',
        status: 400,
        code: 'AccessDeniedException',
        message: 'not authorized',
      },
    });
    await run(createMeshRecipe(CREATE));
    expect(estate.log.join('\n')).toMatch(
      /account frontend \(111111111111\), us-west-2: cannot tell whether its quotas suffice: .*grant it to/,
    );
  });

  it('wants a webhook, and somebody behind it', async () => {
    await begin();
    const client = await clusterOf(estate.context, FRONTEND);
    const namespace = 'appmesh-system';
    const [service] = await client.list({
      apiVersion: 'v1',
      kind: 'Service',
      namespace,
    });
    const name = service.metadata?.name;
    await client.merge({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace },
      spec: { selector: { 'app.kubernetes.io/name': 'nobody' } },
    } as Parameters<typeof client.merge>[0]);
    expect(await refusalOf(createMeshRecipe(CREATE))).toEqual(
      conflict(
        `Nobody answers for the App Mesh controller's webhook in cluster frontend of account frontend (111111111111), us-west-2: the Service ${namespace}/${name} has no ready endpoint, and the cluster would refuse every App Mesh resource; look at the pods behind it there first.`,
      ),
    );

    for (const { metadata } of await client.list(WEBHOOKS)) {
      await client.delete({ ...WEBHOOKS, name: metadata?.name ?? '' });
    }
    expect(await refusalOf(createMeshRecipe(CREATE))).toEqual(
      conflict(
        "No webhook gives App Mesh's resources in cluster frontend of account frontend (111111111111), us-west-2 their mesh; install the chart eks/appmesh-controller there again.",
      ),
    );
  });

  it('wants a controller that is ready', async () => {
    await begin();
    const client = await clusterOf(estate.context, FRONTEND);
    const controller = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'appmesh-controller',
      namespace: 'appmesh-system',
    };
    const { apiVersion, kind, ...metadata } = controller;
    await client.merge({
      apiVersion,
      kind,
      metadata,
      spec: { replicas: 0 },
    } as Parameters<typeof client.merge>[0]);
    await expect(run(createMeshRecipe(CREATE))).rejects.toThrow(
      'The App Mesh controller in cluster frontend of account frontend (111111111111), us-west-2 has no ready pod; look at its Deployment there first.',
    );
    await client.delete(controller);
    expect(await refusalOf(createMeshRecipe(CREATE))).toEqual(
      conflict(
        'There is no App Mesh controller in cluster frontend of account frontend (111111111111), us-west-2; install the chart eks/appmesh-controller there first.',
      ),
    );
  });
});
