import {
  CreateRouteCommand,
  CreateVirtualNodeCommand,
  DeleteMeshCommand,
  DeleteVirtualNodeCommand,
  DescribeVirtualNodeCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
} from '@aws-sdk/client-app-mesh';
import { DeleteResourceShareCommand } from '@aws-sdk/client-ram';
import {
  openSharedMesh,
  eventually,
  nodeSpec,
  refusal,
  routeSpec,
  shareMesh,
  unique,
} from '../__testUtils__';

const DENIED = ['ForbiddenException', 'AccessDeniedException'];
const FORBIDDEN = {
  name: expect.stringMatching(/^(Forbidden|AccessDenied)Exception$/),
  status: 403,
};

type Fixture = Awaited<ReturnType<typeof openSharedMesh>>;

describe('a shared mesh: tags, names and the end of sharing', () => {
  let both: Fixture['both'];
  let owner: Fixture['owner'];
  let consumer: Fixture['consumer'];
  let meshName: Fixture['meshName'];
  let meshArn: Fixture['meshArn'];
  let shared: Fixture['shared'];
  let node: Fixture['node'];
  let routed: Fixture['routed'];
  let close: Fixture['close'];

  beforeAll(async () => {
    ({ both, owner, consumer, meshName, meshArn, shared, node, routed, close } =
      await openSharedMesh());
  });

  afterAll(() => close());

  it('§3.1 a consumer tags what it made', async () => {
    const { metadata } = await node(consumer);
    const resourceArn = String(metadata?.arn);
    const tags = [{ key: 'team', value: 'orders' }];
    await consumer.appMesh.send(new TagResourceCommand({ resourceArn, tags }));
    const listed = await consumer.appMesh.send(
      new ListTagsForResourceCommand({ resourceArn }),
    );
    expect(listed.tags).toEqual(tags);
  });

  it('§3.1 the tags of the mesh are hidden from a consumer', async () => {
    expect(
      await refusal(
        consumer.appMesh.send(
          new ListTagsForResourceCommand({ resourceArn: meshArn }),
        ),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 an owner does not tag what a consumer made', async () => {
    const { metadata } = await node(consumer);
    expect(
      await refusal(
        owner.appMesh.send(
          new TagResourceCommand({
            resourceArn: String(metadata?.arn),
            tags: [{ key: 'a', value: 'b' }],
          }),
        ),
      ),
    ).toMatchObject(FORBIDDEN);
  });

  it('§3.1 a route of the owner may target a node of the consumer', async () => {
    const { virtualNodeName } = await node(consumer);
    const { router } = await routed(owner);
    const { route } = await owner.appMesh.send(
      new CreateRouteCommand({
        ...router,
        routeName: unique('route'),
        spec: routeSpec(virtualNodeName),
      }),
    );
    expect(route?.metadata?.resourceOwner).toBe(owner.accountId);
  });

  it('§3.1 names are mesh-wide, so the second creator gets a conflict', async () => {
    const { virtualNodeName } = await node(owner);
    expect(
      await refusal(
        consumer.appMesh.send(
          new CreateVirtualNodeCommand({
            ...shared,
            virtualNodeName,
            spec: nodeSpec(),
          }),
        ),
      ),
    ).toMatchObject({ name: 'ConflictException', status: 409 });
  });

  it('§2.7 what a consumer left keeps the owner from deleting the mesh', async () => {
    await node(consumer);
    expect(
      await refusal(owner.appMesh.send(new DeleteMeshCommand({ meshName }))),
    ).toMatchObject({ name: 'ResourceInUseException', status: 409 });
  });

  it('§3.1 unsharing takes access, leaves what the consumer made, and the owner deletes it', async () => {
    const name = unique('unshared');
    const mesh = await shareMesh(both, name);
    const input = { meshName: name, virtualNodeName: 'left' };
    const meshOwner = owner.accountId;
    await consumer.appMesh.send(
      new CreateVirtualNodeCommand({ ...input, meshOwner, spec: nodeSpec() }),
    );
    await owner.ram.send(
      new DeleteResourceShareCommand({ resourceShareArn: mesh.shareArn }),
    );
    await eventually(async () => {
      const answer = await refusal(
        consumer.appMesh.send(
          new DescribeVirtualNodeCommand({ ...input, meshOwner }),
        ),
      );
      expect([...DENIED, 'NotFoundException']).toContain(answer.name);
    });
    const { virtualNode } = await owner.appMesh.send(
      new DescribeVirtualNodeCommand(input),
    );
    expect(virtualNode?.metadata?.resourceOwner).toBe(consumer.accountId);
    await owner.appMesh.send(new DeleteVirtualNodeCommand(input));
    await owner.appMesh.send(new DeleteMeshCommand({ meshName: name }));
  });
});
