import { DescribeRouteCommand } from '@aws-sdk/client-app-mesh';
import {
  APPSERVER,
  CREATE,
  JOIN,
  SHARE,
  UI,
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
import {
  planRecipe,
  runRecipe,
  type ProvisioningContext,
  type Recipe,
} from './engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
  shiftRouteRecipe,
} from './recipes';
import type { OnboardServiceOptions } from './service';
import type { ShiftRouteOptions } from './shift';

type Estate = Awaited<ReturnType<typeof startEstate>>;

const BACKEND = { accountId: CONSUMER, region: REGION };
const V1: OnboardServiceOptions = {
  ...APPSERVER,
  backends: [],
  retryPolicy: undefined,
};
const V2: OnboardServiceOptions = {
  ...V1,
  serviceName: 'yelb-appserver-v2',
  entityRef: 'component:default/yelb-appserver-v2',
  manifests: [deployment('yelb-appserver-v2', 4567)],
};
const SHIFT: ShiftRouteOptions = {
  ...BACKEND,
  meshName: 'yelb',
  meshOwner: OWNER,
  namespace: 'yelb',
  serviceName: 'yelb-appserver',
  to: 'yelb-appserver-v2',
  steps: [10, 50, 100],
  pauseSeconds: 0.05,
};

describe('shifting the calls of a route', () => {
  let estate: Estate;

  const run = (recipe: Recipe, context: Partial<ProvisioningContext> = {}) =>
    runRecipe(recipe, { ...estate.context, ...context });

  beforeEach(async () => {
    estate = await startEstate();
    await run(createMeshRecipe(CREATE));
    await run(shareMeshRecipe(SHARE));
    await run(joinMeshRecipe(JOIN));
    await run(onboardServiceRecipe(V1));
    await run(onboardServiceRecipe(V2));
    estate.sandbox.log.clear();
    estate.log.length = 0;
  });

  afterEach(async () => {
    await estate.stop();
  });

  /** Does something once the shift has come to a step. */
  const once = (
    id: string,
    then: () => void | Promise<void>,
  ): NonNullable<ProvisioningContext['audit']> => {
    return async ({ step }, act) => {
      const result = await act();
      if (step.id === id) {
        await then();
      }
      return result;
    };
  };

  /** In App Mesh, by node. */
  async function weights() {
    const { appMesh } = await estate.context.aws.forAccount(BACKEND);
    const { route } = await appMesh.send(
      new DescribeRouteCommand({
        meshName: 'yelb',
        meshOwner: OWNER,
        virtualRouterName: 'yelb-appserver_yelb_backend',
        routeName: 'yelb-appserver',
      }),
    );
    return Object.fromEntries(
      (route?.spec?.httpRoute?.action?.weightedTargets ?? []).map(
        ({ virtualNode, weight }) => [virtualNode?.split('_')[0], weight],
      ),
    );
  }

  async function breakV2() {
    const client = await clusterOf(estate.context, BACKEND);
    const labels = { app: 'yelb-appserver-v2', tier: 'broken' };
    const node = {
      apiVersion: APP_MESH_API,
      kind: 'VirtualNode',
      metadata: { name: 'second', namespace: 'yelb' },
      spec: { podSelector: { matchLabels: labels } },
    };
    const broken = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'broken', namespace: 'yelb' },
      spec: {
        replicas: 1,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'x', image: 'x' }] },
        },
      },
    };
    await client.create(node);
    await client.create(broken);
  }

  it('moves the weights step by step, and has nothing to do after that', async () => {
    const seen: unknown[] = [];
    const { outputs } = await run(shiftRouteRecipe(SHIFT), {
      audit: async (_act, act) => {
        seen.push(await weights());
        return act();
      },
    });
    expect(seen).toEqual([
      { 'yelb-appserver': 100 },
      { 'yelb-appserver': 90, 'yelb-appserver-v2': 10 },
      { 'yelb-appserver': 50, 'yelb-appserver-v2': 50 },
      { 'yelb-appserver': 0, 'yelb-appserver-v2': 100 },
    ]);
    expect(outputs).toEqual({ fromWeight: '0', toWeight: '100' });
    expect(estate.log.join('\n')).toContain(
      'shifted 50 % of the route yelb-appserver to yelb-appserver-v2',
    );

    estate.sandbox.log.clear();
    await run(shiftRouteRecipe(SHIFT));
    await run(onboardServiceRecipe(V1));
    expect(writesOf(estate.sandbox)).toEqual([]);
    expect(await weights()).toEqual({
      'yelb-appserver': 0,
      'yelb-appserver-v2': 100,
    });
  });

  it('goes to a node of another account, by its ARN', async () => {
    const elsewhere = {
      ...UI,
      backends: [],
      port: 4567,
      serviceName: 'front-appserver',
      entityRef: undefined,
      discovery: { type: 'dns' as const },
      manifests: [
        deployment('front-appserver', 4567),
        {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'front-appserver' },
          spec: { ports: [{ port: 4567 }] },
        },
      ],
    };
    const { outputs } = await run(onboardServiceRecipe(elsewhere));
    await run(
      shiftRouteRecipe({
        ...SHIFT,
        to: outputs.virtualNodeArn,
        steps: [30],
      }),
    );
    expect(await weights()).toEqual({
      'yelb-appserver': 70,
      'front-appserver': 30,
    });
  });

  it('plans every step, and writes nothing', async () => {
    const plan = await planRecipe(shiftRouteRecipe(SHIFT), estate.context);
    expect(
      plan.steps
        .filter(({ verdict }) => verdict !== 'nothing-to-do')
        .map(({ title, verdict }) => `${title}: ${verdict}`),
    ).toEqual([
      'shift 10 % of the route yelb-appserver to yelb-appserver-v2: change',
      'see that the pods of yelb-appserver-v2 are ready at 10 % after 0.05 s: wait',
      'shift 50 % of the route yelb-appserver to yelb-appserver-v2: change',
      'see that the pods of yelb-appserver-v2 are ready at 50 % after 0.05 s: wait',
      'shift 100 % of the route yelb-appserver to yelb-appserver-v2: change',
      'see that the pods of yelb-appserver-v2 are ready at 100 %: wait',
      'end the shift of the route yelb-appserver: wait',
    ]);
    expect(writesOf(estate.sandbox)).toEqual([]);
  });

  it('puts the weights back when the workload is no longer ready', async () => {
    await expect(
      run(shiftRouteRecipe(SHIFT), {
        waits: { timeoutSeconds: 1, pollMilliseconds: 20 },
        audit: once('shift-50', breakV2),
      }),
    ).rejects.toThrow(
      /1 of 2 pods of yelb-appserver-v2_yelb_backend are ready/,
    );
    expect(await weights()).toEqual({ 'yelb-appserver': 100 });
    expect(estate.log.at(-1)).toContain(
      'put the weights of the route yelb-appserver back to what they were',
    );
    await expect(run(shiftRouteRecipe(SHIFT))).rejects.toThrow(
      'is not ready for calls: 1 of 2 pods',
    );
  });

  it('puts the weights back when it is stopped', async () => {
    const stop = new AbortController();
    await expect(
      run(shiftRouteRecipe({ ...SHIFT, pauseSeconds: 60 }), {
        signal: stop.signal,
        audit: once('shift-10', () => stop.abort()),
      }),
    ).rejects.toThrow(/^Stopped after/);
    expect(await weights()).toEqual({ 'yelb-appserver': 100 });
  });

  it('takes up where a run that died left it, and can still be taken back', async () => {
    const kill = new AbortController();
    const dying = {
      ...shiftRouteRecipe({ ...SHIFT, pauseSeconds: 60 }),
      onFailure: undefined,
    };
    await expect(
      run(dying, {
        signal: kill.signal,
        audit: once('shift-10', async () => {
          while ((await weights())['yelb-appserver-v2'] !== 10) {
            await new Promise(resolve => setTimeout(resolve, 10));
          }
          kill.abort();
        }),
      }),
    ).rejects.toThrow(/^Stopped after/);
    expect(await weights()).toMatchObject({ 'yelb-appserver-v2': 10 });
    await expect(
      run(shiftRouteRecipe({ ...SHIFT, from: SHIFT.to, to: V1.serviceName })),
    ).rejects.toThrow(
      'The route yelb-appserver is being shifted from yelb-appserver_yelb_backend to yelb-appserver-v2_yelb_backend; let that end',
    );

    const stop = new AbortController();
    estate.sandbox.log.clear();
    await expect(
      run(shiftRouteRecipe(SHIFT), {
        signal: stop.signal,
        audit: once('shift-50', () => stop.abort()),
      }),
    ).rejects.toThrow(/^Stopped after/);
    expect(writesOf(estate.sandbox)).toHaveLength(2);
    expect(await weights()).toEqual({ 'yelb-appserver': 100 });
  });

  it.each<[Partial<ShiftRouteOptions>, string]>([
    [{ to: 'nobody' }, 'has no virtual node nobody'],
    [{ serviceName: 'nobody' }, 'There is no VirtualRouter nobody in'],
    [{ routeName: 'none' }, 'has no route none; it has yelb-appserver.'],
    [
      { from: 'yelb-appserver-v2', to: 'yelb-appserver' },
      'does not lead to yelb-appserver-v2_yelb_backend but to yelb-appserver_yelb_backend',
    ],
    [
      {
        to: 'arn:aws:appmesh:us-west-2:222222222222:mesh/other/virtualNode/x',
      },
      'is in the mesh other of account 222222222222',
    ],
    [
      {
        to: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb/virtualNode/yelb-appserver-v2_yelb_backend',
      },
      'belongs to account 222222222222',
    ],
    [
      {
        to: 'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/yelb-appserver',
      },
      'calls are shifted between virtual nodes, not to a virtualService',
    ],
  ])('refuses %j', async (options, message) => {
    await expect(
      run(shiftRouteRecipe({ ...SHIFT, ...options })),
    ).rejects.toThrow(message);
    expect(writesOf(estate.sandbox)).toEqual([]);
  });
});
