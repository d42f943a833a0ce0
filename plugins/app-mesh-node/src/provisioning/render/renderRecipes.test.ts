import { parse } from 'yaml';
import { GATEWAY } from '../__fixtures__/gateway';
import {
  APPSERVER,
  CREATE,
  JOIN,
  REDIS,
  SHARE,
  UI,
} from '../__fixtures__/yelb';
import { CONSUMER, REGION, startEstate } from '../__testUtils__/startEstate';
import { writesOf } from '../__testUtils__/writesOf';
import { clusterOf, findDifferences } from '../cluster';
import { runRecipe, type Recipe } from '../engine';
import {
  createMeshRecipe,
  exposeGatewayRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from '../recipes';
import { renderRecipes } from './renderRecipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

describe('renderRecipes', () => {
  let estate: Estate;

  beforeEach(async () => {
    estate = await startEstate();
  });

  afterEach(async () => {
    await estate.stop();
  });

  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);
  const render = (recipe: Recipe) => renderRecipes([recipe], estate.context);

  it('gives what running would write, in a folder for the cluster', async () => {
    expect(
      (await render(createMeshRecipe(CREATE))).map(({ path }) => path),
    ).toEqual([
      'frontend/cluster/namespace-yelb.yaml',
      'frontend/cluster/mesh-yelb.yaml',
    ]);
    for (const recipe of [
      createMeshRecipe(CREATE),
      shareMeshRecipe(SHARE),
      joinMeshRecipe(JOIN),
      onboardServiceRecipe(REDIS),
    ]) {
      await run(recipe);
    }
    estate.sandbox.log.clear();
    const recipe = () => onboardServiceRecipe(APPSERVER);
    const files = await render(recipe());
    expect(writesOf(estate.sandbox)).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([
      'backend/cluster/namespace-yelb.yaml',
      'backend/yelb/virtualnode-yelb-appserver.yaml',
      'backend/yelb/virtualrouter-yelb-appserver.yaml',
      'backend/yelb/virtualservice-yelb-appserver.yaml',
      'backend/yelb/deployment-yelb-appserver.yaml',
    ]);
    expect(await render(recipe())).toEqual(files);

    await run(recipe());
    const client = await clusterOf(estate.context, {
      accountId: CONSUMER,
      region: REGION,
    });
    for (const { content } of files) {
      const { apiVersion, kind, metadata, spec } = parse(content);
      const found = await client.read({
        apiVersion,
        kind,
        name: metadata.name,
        namespace: metadata.namespace,
      });
      expect(findDifferences({ metadata, spec }, found)).toEqual([]);
    }
    const node = files.find(({ path }) => path.includes('virtualnode'));
    expect(node?.content).not.toContain('null');
  });

  it('says what a file would refer to in vain', async () => {
    await run(createMeshRecipe(CREATE));
    await expect(render(onboardServiceRecipe(UI))).rejects.toThrow(
      'has no virtual service yelb-appserver',
    );
  });

  it('renders a gateway, too', async () => {
    await run(createMeshRecipe(CREATE));
    await run(onboardServiceRecipe({ ...UI, backends: [] }));
    const files = await render(exposeGatewayRecipe(GATEWAY));
    expect(files.map(({ path }) => path)).toEqual([
      'frontend/cluster/namespace-yelb.yaml',
      'frontend/yelb/virtualgateway-yelb-gateway.yaml',
      'frontend/yelb/gatewayroute-ui.yaml',
      'frontend/yelb/service-yelb-gateway.yaml',
      'frontend/yelb/deployment-yelb-gateway.yaml',
    ]);
  });
});
