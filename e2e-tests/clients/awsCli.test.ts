import { expect, test } from '@playwright/test';
import { Clients, missing } from '../support/clients';

const OWNER = '111111111111';
const CONSUMER = '222222222222';
const MESH_ARN = `arn:aws:appmesh:us-west-2:${OWNER}:mesh/shop`;

const remedy = missing('aws');
test.skip(remedy !== undefined, remedy);

let clients: Clients;

test.beforeAll(async () => {
  clients = await Clients.start();
});

test.afterAll(async () => {
  await clients?.stop();
});

const owner = (...args: string[]) => clients.aws('frontend', ...args);
const consumer = (...args: string[]) => clients.aws('backend', ...args);
const inMesh = ['--mesh-name', 'shop'];
const inShared = [...inMesh, '--mesh-owner', OWNER];

function listenerSpec(port: number): string {
  return JSON.stringify({
    listeners: [{ portMapping: { port, protocol: 'http' } }],
    serviceDiscovery: { dns: { hostname: 'cart.shop.svc.cluster.local' } },
  });
}

test.describe.serial('the AWS CLI', () => {
  test('tells the accounts apart by their keys', async () => {
    expect(await owner('sts', 'get-caller-identity')).toMatchObject({
      Account: OWNER,
    });
    expect(await consumer('sts', 'get-caller-identity')).toMatchObject({
      Account: CONSUMER,
    });
  });

  test('makes a mesh that the other account cannot reach yet', async () => {
    const { mesh } = await owner(
      ...['appmesh', 'create-mesh', ...inMesh],
      ...['--spec', '{"egressFilter":{"type":"ALLOW_ALL"}}'],
    );
    expect(mesh).toMatchObject({
      meshName: 'shop',
      metadata: { arn: MESH_ARN, meshOwner: OWNER, resourceOwner: OWNER },
      spec: { egressFilter: { type: 'ALLOW_ALL' } },
      status: { status: 'ACTIVE' },
    });
    expect(
      await clients.awsRefusal(
        'backend',
        ...['appmesh', 'describe-mesh', ...inShared],
      ),
    ).toBe('ForbiddenException');
    expect(
      await clients.awsRefusal(
        'frontend',
        ...['appmesh', 'create-mesh', ...inMesh],
      ),
    ).toBe('ConflictException');
  });

  test('shares it, and the other account accepts', async () => {
    const { resourceShare } = await owner(
      ...['ram', 'create-resource-share', '--name', 'mesh-share'],
      ...['--resource-arns', MESH_ARN, '--principals', CONSUMER],
    );
    expect(resourceShare).toMatchObject({
      owningAccountId: OWNER,
      status: 'ACTIVE',
      allowExternalPrincipals: true,
    });
    const { resourceShareInvitations } = await consumer(
      ...['ram', 'get-resource-share-invitations'],
    );
    expect(resourceShareInvitations).toMatchObject([
      {
        resourceShareArn: resourceShare.resourceShareArn,
        senderAccountId: OWNER,
        receiverAccountId: CONSUMER,
        status: 'PENDING',
      },
    ]);
    const accept = [
      ...['ram', 'accept-resource-share-invitation'],
      '--resource-share-invitation-arn',
      resourceShareInvitations[0].resourceShareInvitationArn,
    ];
    expect(await clients.awsRefusal('frontend', ...accept)).toMatch(
      /NotPermitted|NotFound/,
    );
    expect(await consumer(...accept)).toMatchObject({
      resourceShareInvitation: { status: 'ACCEPTED' },
    });
    expect(await clients.awsRefusal('backend', ...accept)).toBe(
      'ResourceShareInvitationAlreadyAcceptedException',
    );
    const { meshes } = await consumer('appmesh', 'list-meshes');
    expect(meshes).toMatchObject([{ arn: MESH_ARN, meshOwner: OWNER }]);
  });

  test('creates in the shared mesh, in either account', async () => {
    const { virtualNode } = await consumer(
      ...['appmesh', 'create-virtual-node', ...inShared],
      ...['--virtual-node-name', 'cart', '--spec', listenerSpec(8080)],
    );
    expect(virtualNode.metadata).toMatchObject({
      arn: `arn:aws:appmesh:us-west-2:${CONSUMER}:mesh/shop@${OWNER}/virtualNode/cart`,
      meshOwner: OWNER,
      resourceOwner: CONSUMER,
      version: 1,
    });
    await consumer(
      ...['appmesh', 'create-virtual-service', ...inShared],
      ...['--virtual-service-name', 'cart.shop.local', '--spec'],
      '{"provider":{"virtualNode":{"virtualNodeName":"cart"}}}',
    );
    await owner(
      ...['appmesh', 'create-virtual-router', ...inMesh],
      ...['--virtual-router-name', 'checkout', '--spec'],
      '{"listeners":[{"portMapping":{"port":8080,"protocol":"http"}}]}',
    );
    const { route } = await owner(
      ...['appmesh', 'create-route', ...inMesh],
      ...['--virtual-router-name', 'checkout', '--route-name', 'all', '--spec'],
      JSON.stringify({
        httpRoute: {
          match: { prefix: '/' },
          action: { weightedTargets: [{ virtualNode: 'cart', weight: 1 }] },
        },
      }),
    );
    expect(route.metadata.arn).toBe(
      `${MESH_ARN}/virtualRouter/checkout/route/all`,
    );
  });

  test('is refused what only the owner may do', async () => {
    expect(
      await clients.awsRefusal(
        'backend',
        ...['appmesh', 'create-virtual-gateway', ...inShared],
        ...['--virtual-gateway-name', 'ingress', '--spec'],
        '{"listeners":[{"portMapping":{"port":80,"protocol":"http"}}]}',
      ),
    ).toBe('ForbiddenException');
    expect(
      await clients.awsRefusal(
        'backend',
        ...['appmesh', 'delete-virtual-router', ...inShared],
        ...['--virtual-router-name', 'checkout'],
      ),
    ).toBe('ForbiddenException');
    expect(
      await clients.awsRefusal(
        'frontend',
        ...['appmesh', 'update-virtual-node', ...inMesh],
        ...['--virtual-node-name', 'cart', '--spec', listenerSpec(9090)],
      ),
    ).toBe('ForbiddenException');
    expect(
      await clients.awsRefusal(
        'backend',
        ...['appmesh', 'delete-mesh', ...inMesh],
      ),
    ).toBe('NotFoundException');
  });

  test('pages through a list', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      await consumer(
        ...['appmesh', 'create-virtual-node', ...inShared],
        ...['--virtual-node-name', name, '--spec', '{}'],
      );
    }
    const list = ['appmesh', 'list-virtual-nodes', ...inMesh];
    const names: string[] = [];
    let token: string | undefined;
    let pages = 0;
    do {
      const page = await owner(
        ...[...list, '--max-items', '2', '--page-size', '2'],
        ...(token ? ['--starting-token', token] : []),
      );
      names.push(
        ...page.virtualNodes.map(
          (node: { virtualNodeName: string }) => node.virtualNodeName,
        ),
      );
      token = page.NextToken;
      pages += 1;
    } while (token);
    expect(names.sort()).toEqual(['a', 'b', 'c', 'cart', 'd']);
    expect(pages).toBe(3);
    const whole = await owner(...list, '--page-size', '1');
    expect(whole.virtualNodes).toHaveLength(5);
  });

  test('deletes in the order that App Mesh asks for', async () => {
    const remove = {
      mesh: ['appmesh', 'delete-mesh', ...inMesh],
      node: [
        ...['appmesh', 'delete-virtual-node', ...inMesh],
        ...['--virtual-node-name', 'cart'],
      ],
      router: [
        ...['appmesh', 'delete-virtual-router', ...inMesh],
        ...['--virtual-router-name', 'checkout'],
      ],
      route: [
        ...['appmesh', 'delete-route', ...inMesh],
        ...['--virtual-router-name', 'checkout', '--route-name', 'all'],
      ],
      service: [
        ...['appmesh', 'delete-virtual-service', ...inMesh],
        ...['--virtual-service-name', 'cart.shop.local'],
      ],
    };
    for (const early of [remove.mesh, remove.router, remove.node]) {
      expect(await clients.awsRefusal('frontend', ...early)).toBe(
        'ResourceInUseException',
      );
    }
    expect(await owner(...remove.route)).toMatchObject({
      route: { status: { status: 'DELETED' } },
    });
    await owner(...remove.router);
    // The service has the node for its provider still.
    expect(await clients.awsRefusal('frontend', ...remove.node)).toBe(
      'ResourceInUseException',
    );
    await owner(...remove.service);
    await owner(...remove.node);
    for (const name of ['a', 'b', 'c', 'd']) {
      await consumer(
        ...['appmesh', 'delete-virtual-node', ...inShared],
        ...['--virtual-node-name', name],
      );
    }
    expect(await owner(...remove.mesh)).toMatchObject({
      mesh: { status: { status: 'DELETED' } },
    });
    expect(await consumer('appmesh', 'list-meshes')).toEqual({ meshes: [] });
  });
});
