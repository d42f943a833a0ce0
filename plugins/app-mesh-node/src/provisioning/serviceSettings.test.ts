import { DescribeVirtualNodeCommand } from '@aws-sdk/client-app-mesh';
import {
  CREATE,
  JOIN,
  REDIS,
  SHARE,
  UI,
  deployment,
  service,
} from './__fixtures__/yelb';
import { OWNER, REGION, startEstate } from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { APP_MESH_API, clusterOf } from './cluster';
import { runRecipe, type Recipe } from './engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from './recipes';
import type { OnboardServiceOptions, VirtualRouterResource } from './service';
import { cloudMapNamespaceStep } from './steps';

type Estate = Awaited<ReturnType<typeof startEstate>>;

const ACM = 'arn:aws:acm:us-west-2:111111111111:certificate/1';
const CA = 'arn:aws:acm-pca:us-west-2:111111111111:certificate-authority/1';
const LONELY_UI: OnboardServiceOptions = { ...UI, backends: [] };
const FRONTEND = { accountId: OWNER, region: REGION };

describe('the settings of a service', () => {
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

  async function setTargets(
    target: typeof FRONTEND,
    name: string,
    weights: number[],
  ) {
    const client = await clusterOf(estate.context, target);
    const router = await routerOf(target, name);
    const [route] = structuredClone(router?.spec?.routes ?? []);
    for (const [index, weight] of weights.entries()) {
      Object.assign(route.httpRoute?.action?.weightedTargets?.[index] ?? {}, {
        weight,
      });
    }
    const byHand = {
      name: 'by-hand',
      priority: 1,
      httpRoute: {
        match: { prefix: '/hand' },
        action: route.httpRoute?.action,
      },
    };
    await client.merge({
      apiVersion: APP_MESH_API,
      kind: 'VirtualRouter',
      metadata: { name, namespace: 'yelb' },
      spec: { routes: [route, byHand] },
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

  it('reach App Mesh, and go away again when they are no longer stated', async () => {
    const settings = {
      timeout: { perRequest: { unit: 's' as const, value: 30 } },
      tls: {
        mode: 'STRICT' as const,
        certificate: { acm: { certificateArn: ACM } },
        validation: { trust: { file: { certificateChain: '/ca.pem' } } },
      },
      clientPolicy: {
        tls: {
          validation: {
            trust: { acm: { certificateAuthorityArns: [CA] } },
          },
        },
      },
      healthCheck: {
        healthyThreshold: 2,
        unhealthyThreshold: 2,
        intervalMillis: 5000,
        timeoutMillis: 2000,
        path: '/health',
      },
      outlierDetection: {
        maxServerErrors: 5,
        interval: { unit: 's' as const, value: 10 },
        baseEjectionDuration: { unit: 's' as const, value: 10 },
        maxEjectionPercent: 50,
      },
      connectionPool: { maxConnections: 100 },
      accessLog: { path: '/dev/stdout' },
      retryPolicy: { maxRetries: 3, perRetryTimeoutMillis: 500 },
    };
    await run(onboardServiceRecipe({ ...LONELY_UI, ...settings }));
    const { accessLog, clientPolicy, retryPolicy, ...listener } = settings;
    expect(await nodeOf(LONELY_UI, 'yelb-ui_yelb_frontend')).toMatchObject({
      listeners: [
        {
          ...listener,
          healthCheck: { ...listener.healthCheck, protocol: 'http' },
          timeout: { http: listener.timeout },
          connectionPool: { http: listener.connectionPool },
        },
      ],
      backendDefaults: { clientPolicy },
      logging: { accessLog: { file: accessLog } },
    });
    const route = (await routerOf(FRONTEND, 'yelb-ui'))?.spec?.routes?.[0];
    expect(route?.httpRoute).toMatchObject({
      timeout: settings.timeout,
      retryPolicy: { maxRetries: retryPolicy.maxRetries },
    });

    estate.sandbox.log.clear();
    await run(onboardServiceRecipe({ ...LONELY_UI, ...settings }));
    expect(writesOf(estate.sandbox)).toEqual([]);

    const { validation: _trust, ...tls } = settings.tls;
    await run(onboardServiceRecipe({ ...LONELY_UI, tls }));
    const left = await nodeOf(LONELY_UI, 'yelb-ui_yelb_frontend');
    expect(left?.listeners).toEqual([
      { portMapping: { port: 80, protocol: 'http' }, tls },
    ]);
    expect(left?.logging).toBeUndefined();
    expect(left?.backendDefaults).toBeUndefined();
    const after = (await routerOf(FRONTEND, 'yelb-ui'))?.spec?.routes?.[0];
    expect(Object.keys(after?.httpRoute ?? {}).sort()).toEqual([
      'action',
      'match',
    ]);
  });

  it('leave weights and routes alone that others have set', async () => {
    await run(onboardServiceRecipe(LONELY_UI));
    await setTargets(FRONTEND, 'yelb-ui', [40]);
    estate.sandbox.log.clear();
    await run(onboardServiceRecipe(LONELY_UI));
    expect(writesOf(estate.sandbox)).toEqual([]);

    await run(
      onboardServiceRecipe({
        ...LONELY_UI,
        timeout: { idle: { unit: 's', value: 60 } },
      }),
    );
    const routes = (await routerOf(FRONTEND, 'yelb-ui'))?.spec?.routes;
    expect(routes).toMatchObject([
      {
        name: 'yelb-ui',
        httpRoute: {
          timeout: { idle: { unit: 's', value: 60 } },
          action: { weightedTargets: [{ weight: 40 }] },
        },
      },
      { name: 'by-hand' },
    ]);
  });

  it('let the name of a callee follow its port', async () => {
    await joinConsumer();
    const redis = (port: number) => ({
      ...REDIS,
      port,
      manifests: [
        deployment('redis-server', port),
        service('redis-server', port),
      ],
    });
    await run(onboardServiceRecipe(redis(6379)));
    const caller = { ...LONELY_UI, backends: ['redis-server'] };
    await run(onboardServiceRecipe(caller));
    await run(onboardServiceRecipe(redis(6380)));
    await run(onboardServiceRecipe(caller));
    const client = await clusterOf(estate.context, FRONTEND);
    expect(
      await client.read({
        apiVersion: 'v1',
        kind: 'Service',
        namespace: 'yelb',
        name: 'redis-server',
      }),
    ).toMatchObject({ spec: { ports: [{ port: 6380 }] } });
    estate.sandbox.log.clear();
    await run(onboardServiceRecipe(caller));
    expect(writesOf(estate.sandbox)).toEqual([]);
  });
});
