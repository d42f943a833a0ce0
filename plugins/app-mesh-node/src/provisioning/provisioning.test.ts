import { GetResourceSharesCommand } from '@aws-sdk/client-ram';
import {
  APPSERVER,
  APPSERVER_ARN,
  CREATE,
  JOIN,
  REDIS,
  SHARE,
  UI,
} from './__fixtures__/yelb';
import {
  CONSUMER,
  OWNER,
  REGION,
  startEstate,
} from './__testUtils__/startEstate';
import { planRecipe, runRecipe, type Recipe } from './engine';
import {
  createMeshRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  shareMeshRecipe,
} from './recipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

function allOfYelb(): Recipe[] {
  return [
    createMeshRecipe(CREATE),
    shareMeshRecipe(SHARE),
    joinMeshRecipe(JOIN),
    onboardServiceRecipe(REDIS),
    onboardServiceRecipe(APPSERVER),
    onboardServiceRecipe(UI),
  ];
}

function writes({ sandbox }: Estate) {
  return sandbox.log
    .list({ write: true, notPrincipal: 'appmesh-controller' })
    .map(
      ({ plane, operation, path }) =>
        `${operation} ${plane === 'aws' ? '' : path}`,
    );
}

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

    estate.sandbox.log.clear();
    for (const recipe of allOfYelb()) {
      await run(recipe);
    }
    expect(writes(estate)).toEqual([]);
  });

  it('plans with the code that runs, and writes nothing', async () => {
    const plan = await planRecipe(createMeshRecipe(CREATE), estate.context);
    expect(plan.steps.map(({ id, verdict }) => [id, verdict])).toEqual([
      [`account-${OWNER}`, 'nothing-to-do'],
      [`controller-${OWNER}`, 'nothing-to-do'],
      [`mesh-name-${OWNER}`, 'nothing-to-do'],
      ['namespace-yelb', 'create'],
      ['mesh', 'create'],
    ]);
    expect(writes(estate)).toEqual([]);

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

  it('makes nothing twice when an answer gets lost after the write', async () => {
    await run(createMeshRecipe(CREATE));
    estate.sandbox.faults.add({
      match: { operation: 'CreateResourceShare' },
      effect: { kind: 'drop-after-write' },
      times: 1,
    });
    const { outputs } = await run(shareMeshRecipe(SHARE));
    await run(shareMeshRecipe(SHARE));
    const { ram } = await estate.context.aws.forAccount({
      accountId: OWNER,
      region: REGION,
    });
    const { resourceShares } = await ram.send(
      new GetResourceSharesCommand({ resourceOwner: 'SELF' }),
    );
    expect(resourceShares?.map(share => share.resourceShareArn)).toEqual([
      outputs.resourceShareArn,
    ]);
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
      writes(estate).filter(write => write.startsWith('AcceptResource')),
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
    expect(writes(estate)).toEqual([]);

    await run(shareMeshRecipe(SHARE));
    await run(joinMeshRecipe(JOIN));
    await run(onboardServiceRecipe(REDIS));
  });

  it('refuses, before anything is written, what cannot work', async () => {
    for (const recipe of allOfYelb().slice(0, 4)) {
      await run(recipe);
    }
    estate.sandbox.log.clear();
    const cases: [() => Recipe, string][] = [
      [
        () => createMeshRecipe({ ...CREATE, meshName: 'Yelb mesh' }),
        'App Mesh or Kubernetes would refuse the mesh name "Yelb mesh"',
      ],
      [
        () => createMeshRecipe({ ...CREATE, namespaces: ['my_ns'] }),
        'Kubernetes would refuse the namespace "my_ns"',
      ],
      [
        () => createMeshRecipe({ ...CREATE, accountId: '333333333333' }),
        '333333333333',
      ],
      [
        () => shareMeshRecipe({ ...SHARE, meshName: 'nowhere' }),
        'There is no mesh nowhere in account frontend (111111111111), us-west-2; create it first with app-mesh:mesh:create.',
      ],
      [
        () => shareMeshRecipe({ ...SHARE, consumerAccountIds: [OWNER] }),
        'cannot be its consumer too',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, meshName: 'nowhere' }),
        'The mesh nowhere of account 111111111111 does not exist or is not shared with account backend (222222222222), us-west-2',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, port: 70000 }),
        '70000 is not a port',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, port: 6380 }),
        'No container of the Deployment redis-server listens on port 6380 (they have 6379)',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, accountId: OWNER }),
        'The name redis-server (VirtualService) in the mesh yelb of account 111111111111, us-west-2, is taken by account 222222222222',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...APPSERVER,
            backends: [APPSERVER_ARN.replace('mesh/yelb@', 'mesh/other@')],
          }),
        'is in the mesh other of account 111111111111 in us-west-2, not in yelb',
      ],
      [
        () => onboardServiceRecipe({ ...APPSERVER, backends: ['yelb-db'] }),
        'has no virtual service yelb-db, seen from account backend (222222222222), us-west-2',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...APPSERVER,
            discovery: { type: 'cloudMap', namespaceName: 'no.local' },
          }),
        'There is no Cloud Map namespace no.local in account backend (222222222222), us-west-2',
      ],
      [
        () => onboardServiceRecipe({ ...REDIS, type: 'gateway' }),
        'Account 222222222222 may not own a virtual gateway in the mesh yelb, us-west-2',
      ],
      [
        () =>
          onboardServiceRecipe({
            ...REDIS,
            manifests: [
              ...REDIS.manifests,
              {
                apiVersion: 'v1',
                kind: 'Secret',
                metadata: { name: 'password' },
              },
            ],
          }),
        'The manifests hold a Secret (v1)',
      ],
    ];
    for (const [recipe, message] of cases) {
      const attempt = (async () => run(recipe()))();
      await expect(attempt).rejects.toThrow(message);
    }
    expect(writes(estate)).toEqual([]);
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
