import { CREATE, UI, deployment, service } from './__fixtures__/yelb';
import { OWNER, REGION, startEstate } from './__testUtils__/startEstate';
import type { ClusterResource } from './cluster';
import { runRecipe, type Recipe } from './engine';
import { createMeshRecipe, onboardServiceRecipe } from './recipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

interface Pod extends ClusterResource {
  spec?: { containers: { name: string }[] };
}

const LONELY_UI = { ...UI, backends: [] };

describe('onboarding a service', () => {
  let estate: Estate;

  beforeEach(async () => {
    estate = await startEstate();
  });

  afterEach(async () => {
    await estate.stop();
  });

  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);
  const cluster = () =>
    estate.context.clusters.forCluster(
      estate.context.accounts.cluster({ accountId: OWNER, region: REGION }),
      { credentials: estate.context.credentials },
    );
  const containers = async () => {
    const client = await cluster();
    const pods = await client.list<Pod>({
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: 'yelb',
    });
    return pods
      .filter(({ metadata }) => !metadata?.deletionTimestamp)
      .map(({ spec }) => spec?.containers.map(({ name }) => name));
  };

  it('replaces the pods of a Deployment that was there before the mesh', async () => {
    const client = await cluster();
    const namespace = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'yelb' },
    };
    const [old] = [deployment('yelb-ui', 80)];
    await client.create(namespace);
    await client.create({
      ...old,
      metadata: { ...old.metadata, namespace: 'yelb' },
    });
    await run(createMeshRecipe(CREATE));
    await run(onboardServiceRecipe(LONELY_UI));

    expect(await containers()).toEqual([['yelb-ui', 'envoy']]);
  });

  it('changes what differs, and only that', async () => {
    await run(createMeshRecipe(CREATE));
    await run(onboardServiceRecipe(LONELY_UI));
    estate.log.length = 0;
    estate.sandbox.log.clear();

    await run(
      onboardServiceRecipe({
        ...LONELY_UI,
        retryPolicy: { maxRetries: 3, perRetryTimeoutMillis: 500 },
      }),
    );
    expect(
      estate.sandbox.log
        .list({ write: true, notPrincipal: 'appmesh-controller' })
        .map(({ operation, path }) => [operation, path.split('/').at(-2)]),
    ).toEqual([['patch', 'virtualrouters']]);
    expect(estate.log).toContainEqual(
      expect.stringContaining(
        'created the virtual router of yelb-ui, changing spec.routes[0].httpRoute.retryPolicy',
      ),
    );
  });

  it('says why the pods do not come, and goes on once they can', async () => {
    await run(createMeshRecipe(CREATE));
    const impatient = {
      ...estate.context,
      waits: { timeoutSeconds: 0.3, pollMilliseconds: 20 },
    };
    const client = await cluster();
    estate.sandbox.faults.add({
      match: { service: 'appmesh', operation: 'CreateVirtualNode' },
      effect: {
        kind: 'error',
        status: 403,
        code: 'AccessDeniedException',
        message: 'the controller may not',
      },
    });
    await expect(
      runRecipe(onboardServiceRecipe(LONELY_UI), impatient),
    ).rejects.toThrow(
      /to create the virtual node of yelb-ui: the virtual node is not active yet \(.*the controller may not.*\); mend that and run again \(in account frontend/,
    );
    // Without its virtual node, no pod was asked for.
    expect(
      await client.read({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        namespace: 'yelb',
        name: 'yelb-ui',
      }),
    ).toBeUndefined();

    estate.sandbox.faults.clear();
    const { outputs } = await run(onboardServiceRecipe(LONELY_UI));
    expect(outputs.url).toMatch(/^http:\/\/yelb-ui-yelb\./);
  });

  it('refuses a Deployment whose selector would have to change', async () => {
    await run(createMeshRecipe(CREATE));
    await run(onboardServiceRecipe(LONELY_UI));
    estate.sandbox.log.clear();
    const other = structuredClone(deployment('yelb-ui', 80));
    const labels = { app: 'yelb-ui', tier: 'front' };
    Object.assign(other, {
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            containers: [
              { name: 'x', image: 'x', ports: [{ containerPort: 80 }] },
            ],
          },
        },
      },
    });
    await expect(
      run(
        onboardServiceRecipe({
          ...LONELY_UI,
          manifests: [other, service('yelb-ui', 80)],
        }),
      ),
    ).rejects.toThrow(
      'The Deployment yelb/yelb-ui in account frontend (111111111111), us-west-2 selects other pods (matchLabels.tier)',
    );
    expect(
      estate.sandbox.log.list({
        write: true,
        notPrincipal: 'appmesh-controller',
      }),
    ).toEqual([]);
  });
});
