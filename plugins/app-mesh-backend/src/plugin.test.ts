import {
  CreateMeshCommand,
  CreateVirtualNodeCommand,
  DeleteMeshCommand,
  DeleteVirtualNodeCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-app-mesh';
import type { TestBackend } from '@backstage/backend-test-utils';
import type {
  FindingsResponse,
  GraphResponse,
} from '@crossmesh/plugin-app-mesh-common';
import type { Sandbox } from '@crossmesh/sandbox';
import request from 'supertest';
import {
  CONSUMER,
  LOCKED,
  OWNER,
  REGION,
  acceptYelb,
  appMeshOf,
  createYelbMesh,
  createYelbServices,
  shareYelb,
  startEstate,
} from './__testUtils__/sandboxEstate';
import { startEstateBackend } from './__testUtils__/startEstateBackend';

const APP_SERVICE = `arn:aws:appmesh:${REGION}:${CONSUMER}:mesh/yelb@${OWNER}/virtualService/app.yelb`;

describe('appMeshPlugin', () => {
  const signals = { publish: jest.fn() };
  const endpointBefore = process.env.AWS_ENDPOINT_URL;
  let sandbox: Sandbox;
  let backend: TestBackend;

  async function refresh() {
    await request(backend.server).post('/api/app-mesh/v1/refresh').expect(204);
  }

  beforeAll(async () => {
    sandbox = await startEstate();
    process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
    await createYelbMesh(sandbox);
    backend = await startEstateBackend({
      sandbox,
      signals,
      claimed: APP_SERVICE,
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await sandbox?.stop();
    if (endpointBefore === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    } else {
      process.env.AWS_ENDPOINT_URL = endpointBefore;
    }
  });

  it('collects at startup', async () => {
    const { body } = await request(backend.server)
      .get('/api/app-mesh/v1/meshes')
      .expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        mesh: expect.objectContaining({
          region: REGION,
          meshOwner: OWNER,
          meshName: 'yelb',
        }),
        accounts: [OWNER],
      }),
    ]);
  });

  it('names account, role and reason where it may not read, and shows the rest', async () => {
    const { body } = await request(backend.server)
      .get('/api/app-mesh/v1/meshes')
      .expect(200);
    const role = `arn:aws:iam::${LOCKED}:role/crossmesh`;
    expect(body.items).toHaveLength(1);
    expect(body.errors).toContainEqual(
      expect.objectContaining({
        accountId: LOCKED,
        accountName: 'locked',
        region: REGION,
        service: 'app-mesh',
        role,
        name: 'NotAllowedError',
        message: expect.stringMatching(
          new RegExp(
            `^The role ${role} of account locked \\(${LOCKED}\\) could not be assumed \\(AccessDenied\\); let the role's trust policy`,
          ),
        ),
      }),
    );
    expect(
      body.errors.filter(
        ({ accountId }: { accountId: string }) => accountId !== LOCKED,
      ),
    ).toEqual([]);
  });

  it('follows the share from pending to shared', async () => {
    await shareYelb(sandbox);
    await refresh();
    const pending = await request(backend.server).get(
      '/api/app-mesh/v1/meshes',
    );
    expect(pending.body.items[0].shares).toEqual([
      expect.objectContaining({
        consumer: CONSUMER,
        state: 'pending',
        invitationExpiresAt: expect.any(String),
      }),
    ]);

    await acceptYelb(sandbox);
    await refresh();
    const shared = await request(backend.server).get('/api/app-mesh/v1/meshes');
    expect(shared.body.items[0].shares).toEqual([
      expect.objectContaining({ consumer: CONSUMER, state: 'shared' }),
    ]);
  });

  it('serves the graph over both accounts, with owners', async () => {
    await createYelbServices(sandbox);
    signals.publish.mockClear();
    await refresh();

    const { body } = await request(backend.server)
      .get(`/api/app-mesh/v1/meshes/${REGION}/${OWNER}/yelb/graph`)
      .expect(200);
    const { accounts, graph }: GraphResponse = body;

    expect(accounts.map(({ name }) => name)).toEqual(['frontend', 'backend']);
    expect(
      graph.nodes
        .map(({ name, role, resourceOwner, team }) =>
          [role, name, resourceOwner, team].join(' '),
        )
        .sort(),
    ).toEqual([
      `router app ${CONSUMER} group:default/backend-team`,
      `service app.yelb ${CONSUMER} group:default/app-team`,
      `workload app ${CONSUMER} group:default/backend-team`,
      `workload ui ${OWNER} group:default/frontend-team`,
    ]);
    expect(graph.edges).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'backend', crossAccount: true }),
        expect.objectContaining({
          type: 'route',
          weight: 1,
          match: 'prefix /',
        }),
        expect.objectContaining({ type: 'provider', crossAccount: false }),
      ]),
    );
    expect(signals.publish).toHaveBeenCalledTimes(1);
    expect(signals.publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'app-mesh',
      message: { action: 'snapshot-changed' },
    });
  });

  it('takes the team from the tag of a resource that nothing else names', async () => {
    const resourceArn = `arn:aws:appmesh:${REGION}:${OWNER}:mesh/yelb/virtualNode/ui`;
    const url = `/api/app-mesh/v1/meshes/${REGION}/${OWNER}/yelb/graph`;
    const uiOf = async () => {
      await refresh();
      const { body } = await request(backend.server).get(url).expect(200);
      return body.graph.nodes.find(
        ({ id }: { id: string }) => id === resourceArn,
      );
    };
    const owner = appMeshOf(sandbox, OWNER);
    await owner.send(
      new TagResourceCommand({
        resourceArn,
        tags: [
          { key: 'owner', value: 'ui-team' },
          { key: 'other', value: 'nobody' },
        ],
      }),
    );
    expect(await uiOf()).toMatchObject({
      team: 'group:default/ui-team',
      ownershipSource: 'tag',
    });

    // While tags cannot be read, what they said stands.
    const fault = sandbox.faults.add({
      match: { service: 'tagging' },
      effect: {
        kind: 'error',
        status: 403,
        code: 'AccessDeniedException',
        message: 'closed',
      },
    });
    try {
      expect(await uiOf()).toMatchObject({ ownershipSource: 'tag' });
    } finally {
      sandbox.faults.remove(fault.id);
    }
    await owner.send(
      new UntagResourceCommand({ resourceArn, tagKeys: ['owner', 'other'] }),
    );
    expect(await uiOf()).toMatchObject({
      team: 'group:default/frontend-team',
      ownershipSource: 'account-default',
    });
  });

  it('serves the neighbourhood of an entity', async () => {
    const { body } = await request(backend.server)
      .get('/api/app-mesh/v1/entities/component/default/app/graphs')
      .query({ depth: 1, direction: 'callers' })
      .expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0].focus).toEqual([APP_SERVICE]);
    expect(body.items[0].graph.nodes).toHaveLength(4);

    await request(backend.server)
      .get('/api/app-mesh/v1/entities/component/default/nobody/graphs')
      .expect(404);
  });

  it('describes nothing again and publishes nothing while nothing changes', async () => {
    await refresh();
    sandbox.log.clear();
    signals.publish.mockClear();

    await refresh();

    const operations = sandbox.log
      .list({ service: 'appmesh', notPrincipal: 'appmesh-controller' })
      .map(({ operation }) => operation);
    expect(operations).toContain('ListVirtualNodes');
    expect(
      operations.filter(operation => operation?.startsWith('Describe')),
    ).toEqual([]);
    expect(signals.publish).not.toHaveBeenCalled();
  });

  it('answers 304 to who has the graph already', async () => {
    const url = `/api/app-mesh/v1/meshes/${REGION}/${OWNER}/yelb/graph`;
    const { headers } = await request(backend.server).get(url).expect(200);
    const { status } = await request(backend.server)
      .get(url)
      .set('if-none-match', headers.etag);
    expect(status).toBe(304);
  });

  it('serves what is wrong with the mesh, by code, severity and account', async () => {
    const url = `/api/app-mesh/v1/meshes/${REGION}/${OWNER}/yelb/findings`;
    const { body, headers } = await request(backend.server)
      .get(url)
      .expect(200);
    const { findings, ignored, notEvaluated }: FindingsResponse = body;
    expect(ignored).toEqual([]);
    expect(notEvaluated.length).toBeGreaterThan(0);
    expect(findings.length).toBeGreaterThan(0);
    const [first] = findings;
    const filtered = await request(backend.server).get(url).query({
      code: first.code,
      severity: first.severity,
      account: first.accountId,
    });
    expect(filtered.body.findings).toEqual(
      findings.filter(
        ({ accountId, code }) =>
          code === first.code && accountId === first.accountId,
      ),
    );
    const others = await request(backend.server)
      .get(url)
      .query({ team: 'group:default/nobody' });
    expect(others.body.findings).toEqual([]);
    const { status } = await request(backend.server)
      .get(url)
      .set('if-none-match', headers.etag);
    expect(status).toBe(304);
  });

  it('tells the state of all accounts', async () => {
    const { body } = await request(backend.server)
      .get('/api/app-mesh/v1/accounts')
      .expect(200);
    expect(
      body.items.map(
        ({
          accountId,
          role,
          serviceLinkedRole,
          team,
        }: Record<string, string>) => [
          accountId,
          role,
          serviceLinkedRole,
          team,
        ],
      ),
    ).toEqual([
      [
        OWNER,
        `arn:aws:iam::${OWNER}:role/crossmesh`,
        'present',
        'group:default/frontend-team',
      ],
      [
        CONSUMER,
        `arn:aws:iam::${CONSUMER}:role/crossmesh`,
        'absent',
        'group:default/backend-team',
      ],
      [
        LOCKED,
        `arn:aws:iam::${LOCKED}:role/crossmesh`,
        'unknown',
        'group:default/locked-team',
      ],
    ]);
  });

  it('shows the mesh as it was, what became of it since, and in groups', async () => {
    const url = `/api/app-mesh/v1/meshes/${REGION}/${OWNER}/yelb`;
    const at = new Date().toISOString();
    await appMeshOf(sandbox, OWNER).send(
      new CreateVirtualNodeCommand({
        meshName: 'yelb',
        virtualNodeName: 'late',
        spec: {},
      }),
    );
    await refresh();
    const namesAt = async (query: object): Promise<string[]> => {
      const { body } = await request(backend.server)
        .get(`${url}/graph`)
        .query(query)
        .expect(200);
      return body.graph.nodes.map(({ name }: { name: string }) => name).sort();
    };
    expect(await namesAt({})).toEqual(['app', 'app', 'app.yelb', 'late', 'ui']);
    expect(await namesAt({ at })).toEqual(['app', 'app', 'app.yelb', 'ui']);

    const { body } = await request(backend.server)
      .get(`${url}/comparison`)
      .query({ from: at })
      .expect(200);
    expect(body.changes).toEqual([
      expect.objectContaining({
        kind: 'VirtualNode',
        name: 'late',
        change: 'added',
        accountId: OWNER,
      }),
    ]);
    expect(body.changes[0].changedAt > at).toBe(true);

    const { body: collapsed } = await request(backend.server)
      .get(`${url}/collapsed-graph`)
      .query({ by: 'account' })
      .expect(200);
    expect(collapsed.graph).toMatchObject({
      groups: expect.arrayContaining([
        expect.objectContaining({
          key: CONSUMER,
          counts: {
            gateway: 0,
            service: 1,
            router: 1,
            workload: 1,
            missing: 0,
          },
        }),
      ]),
      edges: [
        {
          source: `account:${OWNER}`,
          target: `account:${CONSUMER}`,
          calls: 1,
          crossAccount: true,
        },
      ],
    });

    await appMeshOf(sandbox, OWNER).send(
      new DeleteVirtualNodeCommand({
        meshName: 'yelb',
        virtualNodeName: 'late',
      }),
    );
    await refresh();
    // It came and went: nothing is different.
    const undone = await request(backend.server)
      .get(`${url}/comparison`)
      .query({ from: at });
    expect(undone.body.changes).toEqual([]);
  });

  it('forgets a mesh that its owner has deleted', async () => {
    const mesh = { meshName: 'short-lived' };
    await appMeshOf(sandbox, OWNER).send(new CreateMeshCommand(mesh));
    await refresh();
    const before = await request(backend.server).get('/api/app-mesh/v1/meshes');
    expect(before.body.items).toHaveLength(2);

    await appMeshOf(sandbox, OWNER).send(new DeleteMeshCommand(mesh));
    await refresh();
    const after = await request(backend.server).get('/api/app-mesh/v1/meshes');
    expect(after.body.items).toHaveLength(1);
  });

  it('keeps the last snapshot when App Mesh is away', async () => {
    const fault = sandbox.faults.add({
      match: { service: 'appmesh' },
      effect: {
        kind: 'error',
        status: 403,
        code: 'ForbiddenException',
        message: 'closed',
      },
    });
    try {
      await refresh();
    } finally {
      sandbox.faults.remove(fault.id);
    }
    const { body } = await request(backend.server)
      .get(`/api/app-mesh/v1/meshes/${REGION}/${OWNER}/yelb/graph`)
      .expect(200);
    expect(body.graph.nodes).toHaveLength(4);
    expect(body.errors).toContainEqual(
      expect.objectContaining({
        accountId: OWNER,
        service: 'app-mesh',
        name: 'NotAllowedError',
        message: expect.stringContaining(
          'account frontend (111111111111), us-west-2',
        ),
      }),
    );
    const source = body.accounts[0].sources.find(
      ({ service }: { service: string }) => service === 'app-mesh',
    );
    expect(source.readAt < source.error.occurredAt).toBe(true);
  });
});
