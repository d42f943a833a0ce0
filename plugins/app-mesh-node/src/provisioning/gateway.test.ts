import { DescribeGatewayRouteCommand } from '@aws-sdk/client-app-mesh';
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

type Estate = Awaited<ReturnType<typeof startEstate>>;

const FRONTEND = { accountId: OWNER, region: REGION };
const HTTP_REDIS = { ...REDIS, protocol: 'http' as const };

describe('exposing a gateway', () => {
  let estate: Estate;

  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);

  beforeEach(async () => {
    estate = await startEstate();
    await run(createMeshRecipe(CREATE));
    await run(onboardServiceRecipe({ ...UI, backends: [] }));
    estate.sandbox.log.clear();
  });

  afterEach(async () => {
    await estate.stop();
  });

  async function routeSpec(gatewayRouteName: string) {
    const { appMesh } = await estate.context.aws.forAccount(FRONTEND);
    const { gatewayRoute } = await appMesh.send(
      new DescribeGatewayRouteCommand({
        meshName: 'yelb',
        virtualGatewayName: 'yelb-gateway_yelb_frontend',
        gatewayRouteName,
      }),
    );
    return gatewayRoute?.spec;
  }

  it('leads callers from outside to a service, and is done after that', async () => {
    const { outputs } = await run(exposeGatewayRecipe(GATEWAY));
    expect(outputs).toEqual({
      virtualGatewayArn:
        'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb/virtualGateway/yelb-gateway_yelb_frontend',
      url: 'http://yelb-gateway-yelb.elb.us-west-2.sandbox.internal',
    });
    expect(await routeSpec('ui_yelb_frontend')).toMatchObject({
      httpRoute: {
        match: { prefix: '/' },
        action: {
          target: { virtualService: { virtualServiceName: 'yelb-ui' } },
        },
      },
    });
    const client = await clusterOf(estate.context, FRONTEND);
    const pods = await client.list({
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: 'yelb',
      labelSelector: 'crossmesh.io/virtual-gateway=yelb-gateway',
    });
    expect(pods).toHaveLength(2);

    estate.sandbox.log.clear();
    await run(exposeGatewayRecipe(GATEWAY));
    expect(writesOf(estate.sandbox)).toEqual([]);
  });

  it('leads to a service of another account, and changes a route only', async () => {
    await run(shareMeshRecipe(SHARE));
    await run(joinMeshRecipe(JOIN));
    await run(onboardServiceRecipe(HTTP_REDIS));
    await run(exposeGatewayRecipe(GATEWAY));
    estate.sandbox.log.clear();
    await run(
      exposeGatewayRecipe({
        ...GATEWAY,
        routes: [
          {
            ...GATEWAY.routes[0],
            virtualService: 'redis-server',
            match: { path: { exact: '/redis' } },
            priority: 5,
          },
        ],
      }),
    );
    expect(writesOf(estate.sandbox)).toEqual([
      expect.stringMatching(/^patch .*\/gatewayroutes\/ui$/),
    ]);
    const spec = await routeSpec('ui_yelb_frontend');
    expect(spec).toEqual({
      priority: 5,
      httpRoute: {
        match: { path: { exact: '/redis' } },
        action: {
          target: { virtualService: { virtualServiceName: 'redis-server' } },
        },
      },
    });
  });

  it('plans without writing, and leaves alone what others made', async () => {
    const plan = await planRecipe(exposeGatewayRecipe(GATEWAY), estate.context);
    expect(
      plan.steps
        .filter(({ verdict }) => verdict === 'create')
        .map(({ title }) => title),
    ).toEqual([
      'create the virtual gateway yelb-gateway',
      'create the gateway route ui',
      'create the Service of the gateway yelb-gateway',
      'create the Envoys of the gateway yelb-gateway',
    ]);
    const client = await clusterOf(estate.context, FRONTEND);
    const foreign = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'yelb-gateway', namespace: 'yelb' },
      spec: { ports: [{ port: 80 }] },
    };
    await client.create(foreign);
    estate.sandbox.log.clear();
    await expect(run(exposeGatewayRecipe(GATEWAY))).rejects.toThrow(
      'The Service yelb/yelb-gateway in account frontend (111111111111), us-west-2 was not made by Crossmesh; choose another name, or delete it first.',
    );
    await expect(
      run(
        exposeGatewayRecipe({
          ...GATEWAY,
          gatewayName: 'other',
          routes: [{ name: 'x', virtualService: 'nobody' }],
        }),
      ),
    ).rejects.toThrow('has no virtual service nobody');
    expect(writesOf(estate.sandbox)).toEqual([]);
  });
});
