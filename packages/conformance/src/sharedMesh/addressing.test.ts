import {
  CreateMeshCommand,
  DeleteMeshCommand,
  DescribeMeshCommand,
  DescribeVirtualNodeCommand,
  ListMeshesCommand,
  ListVirtualNodesCommand,
} from '@aws-sdk/client-app-mesh';
import { openSharedMesh, cleanUp, refusal, unique } from '../__testUtils__';

const DENIED = ['ForbiddenException', 'AccessDeniedException'];

type Fixture = Awaited<ReturnType<typeof openSharedMesh>>;

describe('a shared mesh: how it is addressed and seen', () => {
  let owner: Fixture['owner'];
  let consumer: Fixture['consumer'];
  let meshName: Fixture['meshName'];
  let meshArn: Fixture['meshArn'];
  let shared: Fixture['shared'];
  let node: Fixture['node'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ owner, consumer, meshName, meshArn, shared, node, close } =
      await openSharedMesh());
  });

  afterAll(() => close());

  it('§2.3 a consumer sees the mesh in its own list, with the owner', async () => {
    const { meshes = [] } = await consumer.appMesh.send(
      new ListMeshesCommand({}),
    );
    expect(meshes.find(mesh => mesh.arn === meshArn)).toMatchObject({
      meshName,
      meshOwner: owner.accountId,
      resourceOwner: owner.accountId,
    });
  });

  it('§2.3 a consumer describes the mesh by its owner', async () => {
    const { mesh } = await consumer.appMesh.send(
      new DescribeMeshCommand(shared),
    );
    expect(mesh?.metadata?.arn).toBe(meshArn);
  });

  it('§2.3 without an owner, the name is one of the caller’s own', async () => {
    expect(
      await refusal(
        consumer.appMesh.send(new DescribeMeshCommand({ meshName })),
      ),
    ).toMatchObject({ name: 'NotFoundException', status: 404 });
  });

  it('§2.3 one name can denote two meshes', async () => {
    const { mesh } = await consumer.appMesh.send(
      new CreateMeshCommand({ meshName }),
    );
    const foreign = await consumer.appMesh.send(
      new DescribeMeshCommand(shared),
    );
    await consumer.appMesh.send(new DeleteMeshCommand({ meshName }));
    expect(mesh?.metadata?.arn).not.toBe(foreign.mesh?.metadata?.arn);
  });

  it('§U1 a foreign mesh that is not shared is forbidden or not found', async () => {
    const name = unique('private');
    await owner.appMesh.send(new CreateMeshCommand({ meshName: name }));
    const answer = await refusal(
      consumer.appMesh.send(
        new DescribeMeshCommand({
          meshName: name,
          meshOwner: owner.accountId,
        }),
      ),
    );
    await cleanUp(owner, { meshes: [name] });
    expect([...DENIED, 'NotFoundException']).toContain(answer.name);
  });

  it('§2.3 an owner id that is not of 12 characters is a bad request', async () => {
    expect(
      await refusal(
        consumer.appMesh.send(
          new DescribeMeshCommand({ meshName, meshOwner: '123' }),
        ),
      ),
    ).toMatchObject({ name: 'BadRequestException', status: 400 });
  });

  it('§2.4 what a consumer makes has mesh@owner and its own account in the ARN', async () => {
    const { metadata, virtualNodeName } = await node(consumer);
    expect(metadata).toMatchObject({
      arn: `arn:aws:appmesh:${owner.region}:${consumer.accountId}:mesh/${meshName}@${owner.accountId}/virtualNode/${virtualNodeName}`,
      meshOwner: owner.accountId,
      resourceOwner: consumer.accountId,
    });
  });

  it('§3.1 an owner sees what a consumer made', async () => {
    const { virtualNodeName } = await node(consumer);
    const { virtualNodes = [] } = await owner.appMesh.send(
      new ListVirtualNodesCommand({ meshName }),
    );
    expect(virtualNodes).toContainEqual(
      expect.objectContaining({
        virtualNodeName,
        resourceOwner: consumer.accountId,
      }),
    );
  });

  it('§3.1 a consumer sees what the owner made', async () => {
    const { virtualNodeName } = await node(owner);
    const { virtualNode } = await consumer.appMesh.send(
      new DescribeVirtualNodeCommand({ ...shared, virtualNodeName }),
    );
    expect(virtualNode?.metadata?.resourceOwner).toBe(owner.accountId);
  });
});
