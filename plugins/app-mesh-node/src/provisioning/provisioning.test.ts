import { GetResourceSharesCommand } from '@aws-sdk/client-ram';
import { APPSERVER_ARN, CREATE, JOIN, REDIS, SHARE } from './__fixtures__/yelb';
import { allOfYelb } from './__testUtils__/allOfYelb';
import {
  CONSUMER,
  OWNER,
  REGION,
  startEstate,
} from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
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
} from './recipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

describe('provisioning Yelb over two accounts', () => {
  let estate: Estate;

  beforeEach(async () => {
    estate = await startEstate();
  });

  afterEach(async () => {
    await estate.stop();
  });

  const run = (recipe: Recipe) => runRecipe(recipe, estate.context);
  const clusterOf = (accountId: string) =>
    estate.context.clusters.forCluster(
      estate.context.accounts.cluster({ accountId, region: REGION }),
      { credentials: estate.context.credentials },
    );

  it('reaches the state of the tutorial, and a second run writes nothing', async () => {
    const outputs: Record<string, string>[] = [];
    for (const recipe of allOfYelb()) {
      outputs.push((await run(recipe)).outputs);
    }
    expect(outputs[0].meshArn).toBe(
      `arn:aws:appmesh:${REGION}:${OWNER}:mesh/yelb`,
    );
    expect(outputs[1].resourceShareArn).toMatch(/^arn:aws:ram:/);
    expect(outputs[4].virtualServiceArn).toBe(APPSERVER_ARN);
    expect(outputs[5].url).toBe(
      'http://yelb-ui-yelb.elb.us-west-2.sandbox.internal',
    );

    const frontend = await clusterOf(OWNER);
    const node = await frontend.read<{
      apiVersion: string;
      kind: string;
      metadata: { annotations: Record<string, string> };
      spec: { awsName: string; backends: unknown };
    }>({
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'VirtualNode',
      namespace: 'yelb',
      name: 'yelb-ui',
    });
    expect(node?.spec).toMatchObject({
      awsName: 'yelb-ui_yelb_frontend',
      backends: [{ virtualService: { virtualServiceARN: APPSERVER_ARN } }],
    });
    expect(node?.metadata.annotations['crossmesh.io/entity-ref']).toBe(
      'component:default/yelb-ui',
    );
    const name = await frontend.read<{
      apiVersion: string;
      kind: string;
      spec: { selector?: unknown; ports: { port: number }[] };
    }>({
      apiVersion: 'v1',
      kind: 'Service',
      namespace: 'yelb',
      name: 'yelb-appserver',
    });
    expect(name?.spec.ports).toMatchObject([{ port: 4567 }]);
    expect(name?.spec.selector).toBeUndefined();

    expect(estate.log).toContainEqual(
      expect.stringMatching(
        /^1\/6 {2}backend {2}(accepted the invitation to the mesh yelb|created the )/,
      ),
    );

    estate.sandbox.log.clear();
    for (const recipe of allOfYelb()) {
      await run(recipe);
    }
    expect(writesOf(estate.sandbox)).toEqual([]);
  });

  it('reports every write, and only writes, for the audit', async () => {
    const acts: string[] = [];
    const audit: ProvisioningContext['audit'] = async (
      { recipe, step, verdict },
      act,
    ) => {
      acts.push(`${recipe}: ${verdict} ${step.id} in ${step.accountId}`);
      return act();
    };
    const context = { ...estate.context, audit };
    await runRecipe(createMeshRecipe(CREATE), context);
    await runRecipe(createMeshRecipe(CREATE), context);
    expect(acts).toEqual([
      `mesh:create: create namespace-yelb in ${OWNER}`,
      `mesh:create: create mesh in ${OWNER}`,
    ]);
  });

  it('plans with the code that runs, and writes nothing', async () => {
    const plan = await planRecipe(createMeshRecipe(CREATE), estate.context);
    expect(plan.steps.map(({ id, verdict }) => [id, verdict])).toEqual([
      [`account-${OWNER}`, 'nothing-to-do'],
      [`controller-${OWNER}`, 'nothing-to-do'],
      [`mesh-name-${OWNER}`, 'nothing-to-do'],
      ['mesh-quota', 'nothing-to-do'],
      ['namespace-yelb', 'create'],
      ['mesh', 'create'],
    ]);
    expect(writesOf(estate.sandbox)).toEqual([]);

    await run(createMeshRecipe(CREATE));
    const changed = await planRecipe(
      createMeshRecipe({ ...CREATE, egressFilter: 'DROP_ALL' }),
      estate.context,
    );
    expect(changed.steps.at(-1)).toMatchObject({
      verdict: 'change',
      differences: [
        {
          path: 'spec.egressFilter.type',
          actual: '"ALLOW_ALL"',
          wanted: '"DROP_ALL"',
        },
      ],
    });
  });

  it('makes nothing twice when the answer to every kind of write gets lost once', async () => {
    const lost = { effect: { kind: 'drop-after-write' }, times: 1 } as const;
    for (const operation of [
      'CreateResourceShare',
      'AcceptResourceShareInvitation',
      'CreateServiceLinkedRole',
      'CreateHttpNamespace',
    ]) {
      estate.sandbox.faults.add({ match: { operation }, ...lost });
    }
    const core = '/api/v1/namespaces';
    const appMesh = '/apis/appmesh.k8s.aws/v1beta2';
    for (const pathPrefix of [
      core,
      `${core}/yelb/services`,
      `${appMesh}/meshes`,
      `${appMesh}/namespaces/yelb/virtualnodes`,
      `${appMesh}/namespaces/yelb/virtualrouters`,
      `${appMesh}/namespaces/yelb/virtualservices`,
      '/apis/apps/v1/namespaces/yelb/deployments',
    ]) {
      estate.sandbox.faults.add({
        match: {
          plane: 'kubernetes',
          operation: 'create',
          notPrincipal: 'appmesh-controller',
          pathPrefix,
        },
        ...lost,
      });
    }
    for (const recipe of allOfYelb()) {
      await run(recipe);
    }
    const { ram } = await estate.context.aws.forAccount({
      accountId: OWNER,
      region: REGION,
    });
    const { resourceShares } = await ram.send(
      new GetResourceSharesCommand({ resourceOwner: 'SELF' }),
    );
    expect(resourceShares).toHaveLength(1);
    expect(
      estate.sandbox.log.list({ write: true }).filter(({ status }) => !status),
    ).toHaveLength(11);

    estate.sandbox.log.clear();
    for (const recipe of allOfYelb()) {
      await run(recipe);
    }
    expect(writesOf(estate.sandbox)).toEqual([]);
  });

  it('stops when asked to, and goes on from there', async () => {
    await run(createMeshRecipe(CREATE));
    await run(shareMeshRecipe(SHARE));
    const stop = new AbortController();
    estate.sandbox.faults.add({
      match: { operation: 'CreateHttpNamespace' },
      effect: { kind: 'delay', milliseconds: 300 },
      times: 1,
    });
    const stopped = runRecipe(joinMeshRecipe(JOIN), {
      ...estate.context,
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 150);
    await expect(stopped).rejects.toThrow(/^Stopped after \d of 6 steps/);

    await run(joinMeshRecipe(JOIN));
    expect(
      writesOf(estate.sandbox).filter(write =>
        write.startsWith('AcceptResource'),
      ),
    ).toHaveLength(1);
  });

  it('shares again after an invitation has expired', async () => {
    await run(createMeshRecipe(CREATE));
    await run(shareMeshRecipe(SHARE));
    estate.sandbox.clock.advance(13 * 60 * 60 * 1000);

    estate.sandbox.log.clear();
    await expect(run(joinMeshRecipe(JOIN))).rejects.toThrow(
      'The invitation of account backend (222222222222), us-west-2 to the mesh yelb of account 111111111111 expired after its 12 hours; share it again with app-mesh:mesh:share, which sends a new one.',
    );
    expect(writesOf(estate.sandbox)).toEqual([]);

    await run(shareMeshRecipe(SHARE));
    await run(joinMeshRecipe(JOIN));
    await run(onboardServiceRecipe(REDIS));
  });

  it('says which role could not be assumed, and in which account', async () => {
    await run(createMeshRecipe(CREATE));
    await run(shareMeshRecipe(SHARE));
    estate.sandbox.stopAccount(CONSUMER);
    await expect(run(joinMeshRecipe(JOIN))).rejects.toThrow(
      'arn:aws:iam::222222222222:role/crossmesh',
    );
  });
});
