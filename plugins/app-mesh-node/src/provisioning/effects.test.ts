import { REDIS, CREATE, JOIN, SHARE } from './__fixtures__/yelb';
import { CONSUMER, REGION, startEstate } from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { clusterOf, findDifferences } from './cluster';
import { expandRecipe, runRecipe, type Recipe } from './engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  offboardServiceRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from './recipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

describe('what a recipe would leave and take', () => {
  let estate: Estate;

  beforeAll(async () => {
    estate = await startEstate();
    for (const recipe of [
      createMeshRecipe(CREATE),
      shareMeshRecipe(SHARE),
      joinMeshRecipe(JOIN),
    ]) {
      await runRecipe(recipe, estate.context);
    }
  });

  afterAll(async () => {
    await estate.stop();
  });

  const told = async (recipe: Recipe) => {
    const context = { ...estate.context, run: {} };
    const { steps } = expandRecipe(recipe, context);
    const results = await Promise.all(
      steps.map(async step => (await step.result?.(context)) ?? []),
    );
    const removed = await Promise.all(
      steps.map(async step => (await step.removes?.(context)) ?? []),
    );
    return { results: results.flat(), removed: removed.flat() };
  };

  it('is what is there afterwards, and tells so without a write', async () => {
    estate.sandbox.log.clear();
    const { removed, results } = await told(onboardServiceRecipe(REDIS));
    expect(writesOf(estate.sandbox)).toEqual([]);
    expect(removed).toEqual([]);
    expect(results.map(({ kind }) => kind).sort()).toEqual([
      'VirtualNode',
      'VirtualRouter',
      'VirtualService',
    ]);

    await runRecipe(onboardServiceRecipe(REDIS), estate.context);
    const client = await clusterOf(estate.context, {
      accountId: CONSUMER,
      region: REGION,
    });
    for (const { apiVersion, kind, metadata, spec } of results) {
      const found = await client.read({
        apiVersion: apiVersion!,
        kind: kind!,
        name: metadata!.name!,
        namespace: metadata?.namespace,
      });
      expect(findDifferences({ metadata, spec }, found)).toEqual([]);
    }
  });

  it('keeps what others have set', async () => {
    const client = await clusterOf(estate.context, {
      accountId: CONSUMER,
      region: REGION,
    });
    const reference = {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'VirtualNode',
      name: REDIS.serviceName,
      namespace: REDIS.namespace,
    };
    await client.merge({
      apiVersion: reference.apiVersion,
      kind: reference.kind,
      metadata: {
        name: reference.name,
        namespace: reference.namespace,
        annotations: {
          'crossmesh.io/ignore-rules': 'AM209 until 2027-01-01: x',
        },
      },
    });
    const { results } = await told(onboardServiceRecipe(REDIS));
    expect(
      results.find(({ kind }) => kind === 'VirtualNode')?.metadata?.annotations,
    ).toMatchObject({
      'crossmesh.io/ignore-rules': 'AM209 until 2027-01-01: x',
    });
  });

  it('names all of a service that goes', async () => {
    const { serviceName, namespace, accountId, region, meshName, meshOwner } =
      REDIS;
    const { removed, results } = await told(
      offboardServiceRecipe({
        serviceName,
        namespace,
        accountId,
        region,
        meshName,
        meshOwner,
      }),
    );
    expect(results).toEqual([]);
    const mesh = `arn:aws:appmesh:us-west-2:${CONSUMER}:mesh/yelb@111111111111`;
    const name = 'redis-server_yelb_backend';
    expect(removed.sort()).toEqual([
      `${mesh}/virtualNode/${name}`,
      `${mesh}/virtualRouter/${name}`,
      `${mesh}/virtualRouter/${name}/route/redis-server`,
      `${mesh}/virtualService/redis-server`,
    ]);
  });
});
