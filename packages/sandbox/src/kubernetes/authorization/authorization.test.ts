import {
  kubeConfigFor,
  kubernetesClients,
  startCluster,
} from '../__fixtures__';

const READER = 'reader-token';

describe('authorization', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;

  beforeEach(async () => {
    cluster = await startCluster([
      {
        name: 'reader',
        token: READER,
        groups: ['readers'],
        rules: [
          { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] },
          {
            apiGroups: ['apps'],
            resources: ['deployments', 'deployments/scale'],
            verbs: ['*'],
            namespaces: ['default'],
          },
        ],
      },
    ]);
  });

  afterEach(async () => {
    await cluster.kubernetes.stop();
  });

  function asReader(path: string, method = 'GET', body?: object) {
    return cluster.request(path, {
      method,
      headers: {
        authorization: `Bearer ${READER}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
  }

  it('lets a user do what its rules say, and nothing else', async () => {
    expect((await asReader('/api/v1/pods')).status).toBe(200);
    expect((await asReader('/apis')).status).toBe(200);
    const deployments = '/apis/apps/v1/namespaces/default/deployments';
    expect((await asReader(deployments)).status).toBe(200);
    expect(
      (await asReader(`${deployments}?watch=true&timeoutSeconds=1`)).status,
    ).toBe(200);

    for (const [path, method, message] of [
      [
        '/api/v1/namespaces/default/secrets',
        'GET',
        'secrets is forbidden: User "reader" cannot list resource "secrets" in API group "" in the namespace "default"',
      ],
      [
        '/api/v1/pods?watch=true',
        'GET',
        'pods is forbidden: User "reader" cannot watch resource "pods" in API group "" at the cluster scope',
      ],
      [
        `${deployments}/web/status`,
        'GET',
        'deployments.apps "web" is forbidden: User "reader" cannot get resource "deployments/status" in API group "apps" in the namespace "default"',
      ],
      [
        '/apis/apps/v1/deployments',
        'GET',
        'deployments.apps is forbidden: User "reader" cannot list resource "deployments" in API group "apps" at the cluster scope',
      ],
      [
        '/api/v1/namespaces/default/pods/a',
        'DELETE',
        'pods "a" is forbidden: User "reader" cannot delete resource "pods" in API group "" in the namespace "default"',
      ],
    ]) {
      const refused = await asReader(path, method);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({
        kind: 'Status',
        reason: 'Forbidden',
        message,
        code: 403,
      });
    }
  });

  it('lets an administrator act as another user, and nobody else', async () => {
    const as = (
      user: string,
      path: string,
      more: Record<string, string> = {},
    ) =>
      cluster.request(path, {
        headers: { 'impersonate-user': user, ...more },
      });
    expect((await as('reader', '/api/v1/pods')).status).toBe(200);
    const secrets = await as('reader', '/api/v1/secrets');
    expect((await secrets.json()).message).toBe(
      'secrets is forbidden: User "reader" cannot list resource "secrets" in API group "" at the cluster scope',
    );
    expect((await as('bob', '/api/v1/pods')).status).toBe(403);
    const admin = { 'impersonate-group': 'system:masters' };
    expect((await as('bob', '/api/v1/secrets', admin)).status).toBe(200);
    expect(
      (await cluster.request('/api/v1/pods', { headers: admin })).status,
    ).toBe(400);

    const refused = await cluster.request('/api/v1/pods', {
      headers: {
        authorization: `Bearer ${READER}`,
        'impersonate-user': 'sandbox-admin',
      },
    });
    expect(await refused.json()).toMatchObject({
      code: 403,
      message:
        'users "sandbox-admin" is forbidden: User "reader" cannot impersonate resource "users" in API group "" at the cluster scope',
    });
  });

  it('tells a client that we did not write', async () => {
    const { core } = kubernetesClients(
      kubeConfigFor(cluster.kubernetes.server, READER),
    );
    await expect(core.listPodForAllNamespaces()).resolves.toBeDefined();
    await expect(core.listNode()).rejects.toMatchObject({ code: 403 });
  });

  it('answers what a user may do', async () => {
    async function mayI(resourceAttributes: object) {
      const answer = await asReader(
        '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
        'POST',
        { spec: { resourceAttributes } },
      );
      return (await answer.json()).status.allowed;
    }
    expect(await mayI({ verb: 'list', resource: 'pods' })).toBe(true);
    expect(await mayI({ verb: 'create', resource: 'pods' })).toBe(false);
    expect(
      await mayI({
        verb: 'patch',
        group: 'apps',
        resource: 'deployments',
        subresource: 'scale',
        namespace: 'default',
      }),
    ).toBe(true);
    const rules = await asReader(
      '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
      'POST',
      { spec: { namespace: 'default' } },
    );
    expect((await rules.json()).status.resourceRules).toContainEqual({
      apiGroups: ['apps'],
      resources: ['deployments', 'deployments/scale'],
      verbs: ['*'],
    });
    const self = await asReader(
      '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      'POST',
      {},
    );
    expect((await self.json()).status.userInfo).toEqual({
      username: 'reader',
      groups: ['readers', 'system:authenticated'],
    });
  });

  it('reviews tokens for those who may ask', async () => {
    const path = '/apis/authentication.k8s.io/v1/tokenreviews';
    expect((await asReader(path, 'POST', { spec: {} })).status).toBe(403);
    async function review(token: string) {
      const answer = await cluster.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ spec: { token } }),
      });
      return (await answer.json()).status;
    }
    expect(await review(READER)).toMatchObject({
      authenticated: true,
      user: { username: 'reader' },
    });
    expect((await review('wrong')).authenticated).toBeUndefined();
  });
});
