import {
  CreateMeshCommand,
  CreateVirtualNodeCommand,
  DescribeVirtualNodeCommand,
} from '@aws-sdk/client-app-mesh';
import { openClusters, shareMesh, unique } from '../__testUtils__';
import { GROUP, node } from '../__testUtils__/meshManifests';

type Fixture = Awaited<ReturnType<typeof openClusters>>;

describe('App Mesh controller: across accounts', () => {
  let both: Fixture['both'];
  let consumer: Fixture['consumer'];
  let path: Fixture['path'];
  let openNamespace: Fixture['openNamespace'];
  let openMesh: Fixture['openMesh'];
  let create: Fixture['create'];
  let active: Fixture['active'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ both, consumer, path, openNamespace, openMesh, create, active, close } =
      await openClusters());
  });

  afterAll(() => close());

  it('§4.6 without its owner, the mesh of another account is made a second time', async () => {
    const name = unique('split');
    await both.owner.appMesh.send(new CreateMeshCommand({ meshName: name }));
    await openMesh(consumer, name);
    const body = await active(`${GROUP}/meshes/${name}`, consumer);
    expect(body.status).toMatchObject({
      meshARN: expect.stringContaining(`:${both.consumer.accountId}:mesh/`),
    });
  });

  it('§4.5 a green object may describe what another account holds', async () => {
    const name = unique('joint');
    await shareMesh(both, name);
    await openMesh(consumer, name, { meshOwner: both.owner.accountId });
    const joined = await active(`${GROUP}/meshes/${name}`, consumer);
    expect(joined.status).toMatchObject({
      meshARN: expect.stringContaining(`:${both.owner.accountId}:mesh/`),
    });
    const input = { meshName: name, virtualNodeName: 'taken' };
    await both.owner.appMesh.send(
      new CreateVirtualNodeCommand({ ...input, spec: {} }),
    );
    const space = await openNamespace(consumer, { mesh: name });
    const place = { cluster: consumer, space };
    await create('VirtualNode', 'a', { ...node, awsName: 'taken' }, place);
    await active(`${path('VirtualNode', space)}/a`, consumer);
    const { virtualNode } = await both.owner.appMesh.send(
      new DescribeVirtualNodeCommand(input),
    );
    expect(virtualNode?.metadata).toMatchObject({
      resourceOwner: both.owner.accountId,
      version: 1,
    });
  });
});
