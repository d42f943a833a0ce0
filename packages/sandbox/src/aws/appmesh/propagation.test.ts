import {
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  DeleteMeshCommand,
  DeleteVirtualNodeCommand,
  DescribeMeshCommand,
  DescribeVirtualNodeCommand,
  ListMeshesCommand,
  ListRoutesCommand,
  ListVirtualNodesCommand,
  UpdateMeshCommand,
  UpdateVirtualNodeCommand,
  type VirtualNodeSpec,
} from '@aws-sdk/client-app-mesh';
import {
  DeleteResourceShareCommand,
  GetResourceShareAssociationsCommand,
  GetResourceSharesCommand,
} from '@aws-sdk/client-ram';
import {
  FRONTEND,
  shareMesh,
  startAccounts,
  type Accounts,
  type Clients,
} from '../../__fixtures__';
import { startSharing } from './__fixtures__/startSharing';

const DELAY = 60_000;
const MESH = { meshName: 'yelb', meshOwner: FRONTEND };
const NODE = { ...MESH, virtualNodeName: 'db' };

function specOf(hostname: string): VirtualNodeSpec {
  return { serviceDiscovery: { dns: { hostname } } };
}

async function hostnameOf({ appMesh }: Clients): Promise<string | undefined> {
  const { virtualNode } = await appMesh.send(
    new DescribeVirtualNodeCommand(NODE),
  );
  return virtualNode?.spec?.serviceDiscovery?.dns?.hostname;
}

describe('with a propagation delay', () => {
  let accounts: Accounts;
  let shareArn: string;
  const wait = () => accounts.sandbox.clock.advance(DELAY + 1);
  beforeEach(async () => {
    ({ accounts, shareArn } = await startSharing('yelb', DELAY));
  });
  afterEach(() => accounts.sandbox.stop());

  async function makeNode(hostname: string) {
    await accounts.backend.appMesh.send(
      new CreateVirtualNodeCommand({ ...NODE, spec: specOf(hostname) }),
    );
  }

  it('shows updates late to the other account, the latest that has reached it', async () => {
    const { frontend, backend } = accounts;
    await makeNode('one');
    const update = (hostname: string) =>
      backend.appMesh.send(
        new UpdateVirtualNodeCommand({ ...NODE, spec: specOf(hostname) }),
      );
    await expect(hostnameOf(frontend)).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    wait();
    await update('two');
    expect(await hostnameOf(backend)).toBe('two');
    expect(await hostnameOf(frontend)).toBe('one');
    accounts.sandbox.clock.advance(DELAY / 2);
    await update('three');
    accounts.sandbox.clock.advance(DELAY / 2 + 1);
    expect(await hostnameOf(frontend)).toBe('two');
    const { virtualNodes } = await frontend.appMesh.send(
      new ListVirtualNodesCommand(MESH),
    );
    expect(virtualNodes).toEqual([
      expect.objectContaining({ virtualNodeName: 'db', version: 2 }),
    ]);
    wait();
    expect(await hostnameOf(frontend)).toBe('three');
  });

  it('shows deletions late to the account that did not delete', async () => {
    const { frontend, backend } = accounts;
    await makeNode('one');
    wait();
    await frontend.appMesh.send(new DeleteVirtualNodeCommand(NODE));
    await expect(hostnameOf(frontend)).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    expect(await hostnameOf(backend)).toBe('one');
    await expect(
      backend.appMesh.send(
        new UpdateVirtualNodeCommand({ ...NODE, spec: specOf('two') }),
      ),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
    wait();
    await expect(hostnameOf(backend)).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    const { virtualNodes } = await backend.appMesh.send(
      new ListVirtualNodesCommand(MESH),
    );
    expect(virtualNodes).toEqual([]);
  });

  it('goes on showing the old resource while a new one of its name is on the way', async () => {
    const { frontend, backend } = accounts;
    await makeNode('old');
    wait();
    await backend.appMesh.send(new DeleteVirtualNodeCommand(NODE));
    await makeNode('new');
    expect(await hostnameOf(backend)).toBe('new');
    expect(await hostnameOf(frontend)).toBe('old');
    wait();
    expect(await hostnameOf(frontend)).toBe('new');
  });

  it('takes routes and meshes along', async () => {
    const { frontend, backend } = accounts;
    const router = { ...MESH, virtualRouterName: 'r' };
    await makeNode('one');
    await backend.appMesh.send(
      new CreateVirtualRouterCommand({ ...router, spec: {} }),
    );
    wait();
    await backend.appMesh.send(
      new CreateRouteCommand({
        ...router,
        routeName: 'all',
        spec: {
          tcpRoute: {
            action: { weightedTargets: [{ virtualNode: 'db', weight: 1 }] },
          },
        },
      }),
    );
    const routes = async ({ appMesh }: Clients) =>
      (await appMesh.send(new ListRoutesCommand(router))).routes?.length;
    expect(await routes(backend)).toBe(1);
    expect(await routes(frontend)).toBe(0);
    wait();
    expect(await routes(frontend)).toBe(1);

    await frontend.appMesh.send(
      new UpdateMeshCommand({
        meshName: 'yelb',
        spec: { egressFilter: { type: 'ALLOW_ALL' } },
      }),
    );
    const egress = async ({ appMesh }: Clients) =>
      (await appMesh.send(new DescribeMeshCommand(MESH))).mesh?.spec
        ?.egressFilter?.type;
    expect(await egress(frontend)).toBe('ALLOW_ALL');
    expect(await egress(backend)).toBe('DROP_ALL');
    wait();
    expect(await egress(backend)).toBe('ALLOW_ALL');
  });

  it('shows a deleted mesh, but takes nothing into it', async () => {
    const { frontend, backend } = accounts;
    await frontend.appMesh.send(new DeleteMeshCommand({ meshName: 'yelb' }));
    const meshes = async () =>
      (await backend.appMesh.send(new ListMeshesCommand({}))).meshes?.length;
    expect(await meshes()).toBe(1);
    await backend.appMesh.send(new DescribeMeshCommand(MESH));
    await expect(makeNode('one')).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    wait();
    expect(await meshes()).toBe(0);
    await frontend.appMesh.send(new CreateMeshCommand({ meshName: 'yelb' }));
  });

  it('ends a share late for the consumer, at once for the owner', async () => {
    const { frontend, backend } = accounts;
    await frontend.ram.send(
      new DeleteResourceShareCommand({ resourceShareArn: shareArn }),
    );
    const describeIt = () =>
      backend.appMesh.send(new DescribeMeshCommand(MESH));
    const shares = async (
      { ram }: Clients,
      resourceOwner: 'SELF' | 'OTHER-ACCOUNTS',
    ) => {
      const { resourceShares = [] } = await ram.send(
        new GetResourceSharesCommand({ resourceOwner }),
      );
      return resourceShares.map(item => item.status);
    };
    await describeIt();
    expect(await shares(frontend, 'SELF')).toEqual(['DELETED']);
    expect(await shares(backend, 'OTHER-ACCOUNTS')).toEqual(['ACTIVE']);
    wait();
    await expect(describeIt()).rejects.toMatchObject({
      name: 'ForbiddenException',
    });
    expect(await shares(backend, 'OTHER-ACCOUNTS')).toEqual([]);
  });
});

describe('an acceptance', () => {
  it('reaches the owner late', async () => {
    const accounts = await startAccounts({ propagationDelay: 0 });
    try {
      await shareMesh(accounts, 'yelb');
      accounts.sandbox.config.propagationDelay = DELAY;
      const status = async () =>
        (
          await accounts.frontend.ram.send(
            new GetResourceShareAssociationsCommand({
              associationType: 'PRINCIPAL',
            }),
          )
        ).resourceShareAssociations?.map(item => item.status);
      expect(await status()).toEqual(['ASSOCIATING']);
      accounts.sandbox.clock.advance(DELAY + 1);
      expect(await status()).toEqual(['ASSOCIATED']);
    } finally {
      await accounts.sandbox.stop();
    }
  });
});
