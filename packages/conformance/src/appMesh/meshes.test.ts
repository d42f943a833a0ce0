import {
  CreateMeshCommand,
  DeleteMeshCommand,
  DescribeMeshCommand,
  ListMeshesCommand,
  UpdateMeshCommand,
  type EgressFilterType,
  type IpPreference,
} from '@aws-sdk/client-app-mesh';
import { openMeshes, refusal, unique } from '../__testUtils__';

type Fixture = Awaited<ReturnType<typeof openMeshes>>;

describe('App Mesh: meshes', () => {
  let both: Fixture['both'];
  let name: Fixture['name'];
  let create: Fixture['create'];
  let close: Fixture['close'];

  beforeEach(async () => {
    ({ both, name, create, close } = await openMeshes());
  });

  afterEach(() => close());

  it('§2.1 every success is 200, a creation too', async () => {
    const answer = await both.owner.appMesh.send(
      new CreateMeshCommand({ meshName: name() }),
    );
    expect(answer.$metadata.httpStatusCode).toBe(200);
  });

  it('§2.4 a mesh is active at once, in version 1', async () => {
    const { mesh } = await create();
    expect(mesh?.status).toEqual({ status: 'ACTIVE' });
    expect(mesh?.metadata?.version).toBe(1);
  });

  it('§2.4 the ARN of a mesh names region, account and mesh', async () => {
    const { arn, meshName } = await create();
    const { accountId, region } = both.owner;
    expect(arn).toBe(`arn:aws:appmesh:${region}:${accountId}:mesh/${meshName}`);
  });

  it('§2.4 the owner of a mesh is the owner of its resource', async () => {
    const { mesh } = await create();
    expect(mesh?.metadata).toMatchObject({
      meshOwner: both.owner.accountId,
      resourceOwner: both.owner.accountId,
      uid: expect.stringMatching(/.+/),
    });
  });

  it('§2.4 timestamps are dates near now', async () => {
    const { mesh } = await create();
    const age = Date.now() - Number(mesh?.metadata?.createdAt);
    expect(Math.abs(age)).toBeLessThan(15 * 3600 * 1000);
    expect(mesh?.metadata?.lastUpdatedAt).toEqual(mesh?.metadata?.createdAt);
  });

  it('§2.5 a mesh drops egress unless it is told otherwise', async () => {
    const { mesh } = await create({ spec: { egressFilter: undefined } });
    const type = mesh?.spec?.egressFilter?.type ?? 'DROP_ALL';
    expect(type).toBe('DROP_ALL');
  });

  it.each(['ALLOW_ALL', 'DROP_ALL'] as EgressFilterType[])(
    '§2.5 the egress filter may be %s',
    async type => {
      const { mesh } = await create({ spec: { egressFilter: { type } } });
      expect(mesh?.spec?.egressFilter).toEqual({ type });
    },
  );

  it.each([
    'IPv6_PREFERRED',
    'IPv4_PREFERRED',
    'IPv4_ONLY',
    'IPv6_ONLY',
  ] as IpPreference[])('§2.5 the IP preference may be %s', async preference => {
    const serviceDiscovery = { ipPreference: preference };
    const { mesh } = await create({ spec: { serviceDiscovery } });
    expect(mesh?.spec?.serviceDiscovery).toEqual(serviceDiscovery);
  });

  it.each([
    ['an egress filter SOME', { spec: { egressFilter: { type: 'SOME' } } }],
    ['an egress filter without a type', { spec: { egressFilter: {} } }],
    [
      'an IP preference IPv5_ONLY',
      { spec: { serviceDiscovery: { ipPreference: 'IPv5_ONLY' } } },
    ],
    ['a name of 256 characters', { meshName: 'm'.repeat(256) }],
    ['a name with a slash', { meshName: 'a/b' }],
    ['a name with a space', { meshName: 'a b' }],
    ['a tag with an empty key', { tags: [{ key: '', value: 'x' }] }],
    [
      'a tag key of 129 characters',
      { tags: [{ key: 'k'.repeat(129), value: '' }] },
    ],
    [
      'a tag value of 257 characters',
      { tags: [{ key: 'k', value: 'v'.repeat(257) }] },
    ],
  ])('§2.2 a mesh with %s is a bad request', async (_, input) => {
    expect(await refusal(create(input))).toMatchObject({
      name: 'BadRequestException',
      status: 400,
    });
  });

  it('§2.6 a name that exists is a conflict', async () => {
    const { meshName } = await create();
    expect(await refusal(create({ meshName }))).toMatchObject({
      name: 'ConflictException',
      status: 409,
    });
  });

  it('§2.6 the same client token and body give the first result', async () => {
    const input = { meshName: name(), clientToken: unique('t') };
    const { appMesh } = both.owner;
    const first = await appMesh.send(new CreateMeshCommand(input));
    const again = await appMesh.send(new CreateMeshCommand(input));
    expect(again.mesh).toEqual(first.mesh);
  });

  it('§2.6 the same client token with another body is a conflict', async () => {
    const input = { meshName: name(), clientToken: unique('t') };
    const { appMesh } = both.owner;
    await appMesh.send(new CreateMeshCommand(input));
    const other = { ...input, tags: [{ key: 'a', value: 'b' }] };
    expect(
      await refusal(appMesh.send(new CreateMeshCommand(other))),
    ).toMatchObject({ name: 'ConflictException', status: 409 });
  });

  it('§2.4 an update raises the version by one', async () => {
    const { meshName } = await create();
    const { mesh } = await both.owner.appMesh.send(
      new UpdateMeshCommand({
        meshName,
        spec: { egressFilter: { type: 'ALLOW_ALL' } },
      }),
    );
    expect(mesh?.metadata?.version).toBe(2);
  });

  it('§2.2 an update replaces the whole spec of a mesh', async () => {
    const { meshName } = await create({
      spec: { serviceDiscovery: { ipPreference: 'IPv4_ONLY' } },
    });
    const { mesh } = await both.owner.appMesh.send(
      new UpdateMeshCommand({
        meshName,
        spec: { egressFilter: { type: 'ALLOW_ALL' } },
      }),
    );
    expect(mesh?.spec?.serviceDiscovery).toBeUndefined();
  });

  it('§2.6 a mesh that is absent is neither described nor updated nor deleted', async () => {
    const { appMesh } = both.owner;
    const input = { meshName: unique('none') };
    const notFound = { name: 'NotFoundException', status: 404 };
    expect(
      await refusal(appMesh.send(new DescribeMeshCommand(input))),
    ).toMatchObject(notFound);
    expect(
      await refusal(appMesh.send(new UpdateMeshCommand(input))),
    ).toMatchObject(notFound);
    expect(
      await refusal(appMesh.send(new DeleteMeshCommand(input))),
    ).toMatchObject(notFound);
  });

  it('§2.6 an ARN given as a mesh name is a bad request', async () => {
    const { arn } = await create();
    expect(
      await refusal(
        both.owner.appMesh.send(new DescribeMeshCommand({ meshName: arn })),
      ),
    ).toMatchObject({ name: 'BadRequestException', status: 400 });
  });

  it('§2.2 a deletion returns the mesh with the status DELETED', async () => {
    const { meshName } = await create();
    const { mesh } = await both.owner.appMesh.send(
      new DeleteMeshCommand({ meshName }),
    );
    expect(mesh).toMatchObject({ meshName, status: { status: 'DELETED' } });
  });

  it('§2.4 a list has references without spec, status and uid', async () => {
    const { meshName, arn } = await create();
    const { meshes: found = [] } = await both.owner.appMesh.send(
      new ListMeshesCommand({}),
    );
    const listed = found.find(item => item.meshName === meshName);
    expect(Object.keys(listed ?? {}).sort()).toEqual([
      'arn',
      'createdAt',
      'lastUpdatedAt',
      'meshName',
      'meshOwner',
      'resourceOwner',
      'version',
    ]);
    expect(listed?.arn).toBe(arn);
  });

  it('§2.2 pages of meshes go on until no token is left', async () => {
    const made = [await create(), await create(), await create()];
    const seen: unknown[] = [];
    let nextToken: string | undefined;
    do {
      const page = await both.owner.appMesh.send(
        new ListMeshesCommand({ limit: 2, nextToken }),
      );
      expect(page.meshes?.length).toBeLessThanOrEqual(2);
      seen.push(...(page.meshes ?? []).map(({ meshName }) => meshName));
      nextToken = page.nextToken;
    } while (nextToken);
    for (const { meshName } of made) {
      expect(seen).toContain(meshName);
    }
  });

  it.each([0, 101, -1])('§2.2 a list with the limit %d is refused', limit =>
    expect(
      refusal(both.owner.appMesh.send(new ListMeshesCommand({ limit }))),
    ).resolves.toMatchObject({ name: 'BadRequestException', status: 400 }),
  );

  it('§2.2 a page token that nobody gave is refused', async () => {
    expect(
      await refusal(
        both.owner.appMesh.send(new ListMeshesCommand({ nextToken: 'none' })),
      ),
    ).toMatchObject({ name: 'BadRequestException' });
  });
});
