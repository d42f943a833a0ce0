import {
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  DeleteRouteCommand,
  paginateListVirtualNodes,
} from '@aws-sdk/client-app-mesh';
import { startAccounts, type Accounts } from '../../__fixtures__';
import type { SandboxQuotas } from '../../config';

const LIMIT = {
  name: 'LimitExceededException',
  $metadata: { httpStatusCode: 400 },
};
const EMPTY = { spec: {} };

describe('quotas', () => {
  let accounts: Accounts;
  async function start(quotas: Partial<SandboxQuotas>) {
    accounts = await startAccounts({ quotas });
    await accounts.frontend.appMesh.send(
      new CreateMeshCommand({ meshName: 'm' }),
    );
    return accounts.frontend.appMesh;
  }
  afterEach(() => accounts.sandbox.stop());

  it('can be raised to more than a thousand services in a mesh', async () => {
    const appMesh = await start({ virtualNodesPerMesh: 1001 });
    const create = (index: number) =>
      appMesh.send(
        new CreateVirtualNodeCommand({
          ...EMPTY,
          meshName: 'm',
          virtualNodeName: `node-${index}`,
        }),
      );
    for (let index = 0; index < 1001; index += 50) {
      await Promise.all(
        Array.from({ length: Math.min(50, 1001 - index) }, (_none, offset) =>
          create(index + offset),
        ),
      );
    }
    await expect(create(1001)).rejects.toMatchObject(LIMIT);
    let count = 0;
    for await (const page of paginateListVirtualNodes(
      { client: appMesh },
      { meshName: 'm' },
    )) {
      count += page.virtualNodes?.length ?? 0;
    }
    expect(count).toBe(1001);
  }, 30_000);

  it('are AWS’s where the configuration says nothing', async () => {
    await start({ meshesPerAccount: 2 });
    expect(accounts.sandbox.config.quotas).toEqual({
      meshesPerAccount: 2,
      virtualNodesPerMesh: 200,
      virtualRoutersPerMesh: 200,
      virtualServicesPerMesh: 200,
      virtualGatewaysPerMesh: 3,
      routesPerVirtualRouter: 50,
      gatewayRoutesPerVirtualGateway: 10,
      backendsPerVirtualNode: 50,
    });
    const { appMesh } = accounts.frontend;
    await appMesh.send(new CreateMeshCommand({ meshName: 'n' }));
    await expect(
      appMesh.send(new CreateMeshCommand({ meshName: 'o' })),
    ).rejects.toMatchObject(LIMIT);
  });

  it('are counted per parent, and given back', async () => {
    const appMesh = await start({
      routesPerVirtualRouter: 1,
      backendsPerVirtualNode: 1,
    });
    await appMesh.send(
      new CreateVirtualNodeCommand({
        ...EMPTY,
        meshName: 'm',
        virtualNodeName: 'n',
      }),
    );
    const virtualServiceBackends = ['a', 'b'].map(virtualServiceName => ({
      virtualService: { virtualServiceName },
    }));
    await expect(
      appMesh.send(
        new CreateVirtualNodeCommand({
          meshName: 'm',
          virtualNodeName: 'many',
          spec: { backends: virtualServiceBackends },
        }),
      ),
    ).rejects.toMatchObject(LIMIT);
    for (const virtualRouterName of ['r1', 'r2']) {
      await appMesh.send(
        new CreateVirtualRouterCommand({
          ...EMPTY,
          meshName: 'm',
          virtualRouterName,
        }),
      );
    }
    const place = (virtualRouterName: string, routeName: string) => ({
      meshName: 'm',
      virtualRouterName,
      routeName,
    });
    const route = (virtualRouterName: string, routeName: string) =>
      appMesh.send(
        new CreateRouteCommand({
          ...place(virtualRouterName, routeName),
          spec: {
            tcpRoute: {
              action: { weightedTargets: [{ virtualNode: 'n', weight: 1 }] },
            },
          },
        }),
      );
    await route('r1', 'one');
    await route('r2', 'one');
    await expect(route('r1', 'two')).rejects.toMatchObject(LIMIT);
    await appMesh.send(new DeleteRouteCommand(place('r1', 'one')));
    await route('r1', 'two');
  });
});
