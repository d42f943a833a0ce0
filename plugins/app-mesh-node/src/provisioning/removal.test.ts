import { GetResourceSharesCommand } from '@aws-sdk/client-ram';
import {
  CreateVirtualNodeCommand,
  ListMeshesCommand,
} from '@aws-sdk/client-app-mesh';
import { ListNamespacesCommand } from '@aws-sdk/client-servicediscovery';
import { allOfYelb } from './__testUtils__/allOfYelb';
import { APPSERVER, UI } from './__fixtures__/yelb';
import {
  CONSUMER,
  OWNER,
  REGION,
  startEstate,
} from './__testUtils__/startEstate';
import { writesOf } from './__testUtils__/writesOf';
import { planRecipe, runRecipe } from './engine';
import {
  leaveMeshRecipe,
  offboardServiceRecipe,
  onboardServiceRecipe,
  retireMeshRecipe,
  unshareMeshRecipe,
} from './recipes';

type Estate = Awaited<ReturnType<typeof startEstate>>;

const MESH = { accountId: OWNER, region: REGION, meshName: 'yelb' };

/** What is left of the tutorial, in both accounts and their clusters. */
async function leftIn({ context }: Estate): Promise<string[]> {
  const lines: string[] = [];
  for (const accountId of [OWNER, CONSUMER]) {
    const clients = await context.aws.forAccount({ accountId, region: REGION });
    const { meshes } = await clients.appMesh.send(new ListMeshesCommand({}));
    const { Namespaces } = await clients.serviceDiscovery.send(
      new ListNamespacesCommand({}),
    );
    const { resourceShares } = await clients.ram.send(
      new GetResourceSharesCommand({ resourceOwner: 'SELF' }),
    );
    const cluster = await context.clusters.forCluster(
      context.accounts.cluster({ accountId, region: REGION }),
      { credentials: context.credentials },
    );
    const objects = await Promise.all(
      [
        ['v1', 'Service'],
        ['v1', 'Pod'],
        ['apps/v1', 'Deployment'],
        ...['Mesh', 'VirtualNode', 'VirtualRouter', 'VirtualService'].map(
          kind => ['appmesh.k8s.aws/v1beta2', kind],
        ),
      ].map(([apiVersion, kind]) =>
        cluster.list({
          apiVersion,
          kind,
          labelSelector: 'app.kubernetes.io/managed-by=crossmesh',
        }),
      ),
    );
    const namespaces = await cluster.list({
      apiVersion: 'v1',
      kind: 'Namespace',
    });
    lines.push(
      ...(meshes ?? []).map(({ arn }) => `mesh ${arn}`),
      ...(Namespaces ?? []).map(({ Name }) => `Cloud Map ${Name}`),
      ...(resourceShares ?? [])
        .filter(({ status }) => status !== 'DELETED')
        .map(({ name }) => `share ${name}`),
      ...objects.flat().map(({ metadata }) => `object ${metadata?.name}`),
      ...namespaces
        .filter(({ metadata }) => metadata?.name === 'yelb')
        .map(({ metadata }) => `namespace ${metadata?.name}`),
    );
  }
  return lines;
}

describe('undoing what was provisioned', () => {
  let estate: Estate;

  beforeEach(async () => {
    estate = await startEstate();
    for (const recipe of allOfYelb()) {
      await runRecipe(recipe, estate.context);
    }
    estate.sandbox.log.clear();
  });

  afterEach(async () => {
    await estate.stop();
  });

  it('retires a mesh over all accounts, leaves nothing, and a second run writes nothing', async () => {
    const plan = await planRecipe(retireMeshRecipe(MESH), estate.context);
    expect(writesOf(estate.sandbox)).toEqual([]);
    expect(plan.steps.filter(({ verdict }) => verdict === 'blocked')).toEqual(
      [],
    );
    await runRecipe(retireMeshRecipe(MESH), estate.context);
    expect(await leftIn(estate)).toEqual([]);

    estate.sandbox.log.clear();
    await runRecipe(retireMeshRecipe(MESH), estate.context);
    expect(writesOf(estate.sandbox)).toEqual([]);
  });

  it('goes on where a retirement was stopped', async () => {
    const stop = new AbortController();
    estate.sandbox.faults.add({
      match: { operation: 'DeleteResourceShare' },
      effect: { kind: 'delay', milliseconds: 200 },
      times: 1,
    });
    const info = (message: string) => {
      if (message.includes('removed the Mesh resource')) {
        stop.abort();
      }
    };
    await expect(
      runRecipe(retireMeshRecipe(MESH), {
        ...estate.context,
        logger: { info, warn: info },
        signal: stop.signal,
      }),
    ).rejects.toThrow(/^Stopped after \d+ of \d+ steps/);
    expect(await leftIn(estate)).toContain('share app-mesh-yelb');

    await runRecipe(retireMeshRecipe(MESH), estate.context);
    expect(await leftIn(estate)).toEqual([]);
  });

  it('removes what no cluster holds any more', async () => {
    const { appMesh } = await estate.context.aws.forAccount({
      accountId: CONSUMER,
      region: REGION,
    });
    await appMesh.send(
      new CreateVirtualNodeCommand({
        meshName: 'yelb',
        meshOwner: OWNER,
        virtualNodeName: 'by-hand',
        spec: {},
      }),
    );
    const plan = await planRecipe(retireMeshRecipe(MESH), estate.context);
    expect(
      plan.steps.find(({ id }) => id === 'left-virtualNode'),
    ).toMatchObject({
      verdict: 'delete',
      reason: expect.stringContaining(
        `virtual node by-hand of account ${CONSUMER}`,
      ),
    });
    await runRecipe(retireMeshRecipe(MESH), estate.context);
    expect(await leftIn(estate)).toEqual([]);
  });

  it('refuses to offboard what others call, and says who, with their account', async () => {
    await expect(
      runRecipe(offboardServiceRecipe(APPSERVER), estate.context),
    ).rejects.toThrow(
      `The service yelb-appserver of account backend (222222222222), us-west-2 cannot leave the mesh yelb of account 111111111111 while others depend on it: virtual node yelb-ui_yelb_frontend calls yelb-appserver (account ${OWNER}). Have those go, or do without it, first.`,
    );
    expect(writesOf(estate.sandbox)).toEqual([]);
  });

  it('offboards a service with all that was made for it, and nothing else', async () => {
    await runRecipe(offboardServiceRecipe(UI), estate.context);
    const left = await leftIn(estate);
    expect(left).not.toContain('object yelb-ui');
    expect(left).toContain('object yelb-appserver');
    expect(left).toContain('object redis-server');

    estate.sandbox.log.clear();
    await runRecipe(offboardServiceRecipe(UI), estate.context);
    expect(writesOf(estate.sandbox)).toEqual([]);
    await runRecipe(offboardServiceRecipe(APPSERVER), estate.context);
    await runRecipe(onboardServiceRecipe(APPSERVER), estate.context);
    await runRecipe(onboardServiceRecipe(UI), estate.context);
    expect(await leftIn(estate)).toContain('object yelb-ui');
  });

  it('lets a consumer leave once nobody needs it, and refuses before', async () => {
    const leave = {
      accountId: CONSUMER,
      region: REGION,
      meshName: 'yelb',
      meshOwner: OWNER,
    };
    const drain = { ...leave, drain: true };
    await expect(
      runRecipe(leaveMeshRecipe(drain), estate.context),
    ).rejects.toThrow(
      'virtual node yelb-ui_yelb_frontend calls yelb-appserver (account 111111111111)',
    );
    await runRecipe(offboardServiceRecipe(UI), estate.context);
    await expect(
      runRecipe(leaveMeshRecipe(leave), estate.context),
    ).rejects.toThrow('leave with drain');
    await expect(
      runRecipe(unshareMeshRecipe(MESH), estate.context),
    ).rejects.toThrow('have the account leave with app-mesh:mesh:leave first');

    await runRecipe(leaveMeshRecipe(drain), estate.context);
    expect(await leftIn(estate)).toEqual([
      `mesh arn:aws:appmesh:${REGION}:${OWNER}:mesh/yelb`,
      'share app-mesh-yelb',
      'object yelb',
      'namespace yelb',
    ]);
    estate.sandbox.log.clear();
    await runRecipe(leaveMeshRecipe(drain), estate.context);
    expect(writesOf(estate.sandbox)).toEqual([]);

    await runRecipe(unshareMeshRecipe(MESH), estate.context);
    await runRecipe(unshareMeshRecipe(MESH), estate.context);
    expect(writesOf(estate.sandbox)).toEqual(['DeleteResourceShare ']);
  });
});
