import http from 'node:http';
import { startCluster } from '../__fixtures__';

const MAPS = '/api/v1/namespaces/default/configmaps';

describe('bad input', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;

  beforeEach(async () => {
    cluster = await startCluster();
  });

  afterEach(async () => {
    await cluster.kubernetes.stop();
  });

  async function send(
    method: string,
    path: string,
    body?: string,
    contentType = 'application/json',
  ) {
    const response = await cluster.request(path, {
      method,
      body,
      headers: { 'content-type': contentType },
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  }

  function nested(depth: number): string {
    return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  }

  const bodies: [string, number, string, string | undefined][] = [
    ['malformed JSON', 400, '{bad', undefined],
    ['malformed YAML', 400, 'a: [', 'application/yaml'],
    ['a list', 400, '[]', undefined],
    ['another content type', 415, '{}', 'text/xml'],
    ['the content type of a patch', 415, '{}', 'application/merge-patch+json'],
    ['too much', 413, ' '.repeat(3 * 1024 * 1024 + 1), undefined],
    [
      'deep nesting',
      400,
      `{"metadata":{"name":"a"},"data":${nested(50_000)}}`,
      undefined,
    ],
    ['a number as its name', 400, '{"metadata":{"name":1}}', undefined],
    [
      'owners that are none',
      400,
      '{"metadata":{"name":"a","ownerReferences":[1,null]}}',
      undefined,
    ],
    [
      'managed fields that are none',
      400,
      '{"metadata":{"name":"a","managedFields":[{"fieldsV1":5}]}}',
      undefined,
    ],
  ];

  it.each(bodies)('refuses %s with %d', async (_name, status, body, type) => {
    const refused = await send('POST', MAPS, body, type);

    expect(refused).toMatchObject({
      status,
      body: {
        kind: 'Status',
        apiVersion: 'v1',
        status: 'Failure',
        code: status,
      },
    });
    expect((await cluster.request('/readyz')).status).toBe(200);
  });

  it('refuses, tells of or ignores fields that Kubernetes’ own types do not have', async () => {
    const path = '/apis/apps/v1/namespaces/default/deployments';
    const deployment = (name: string) =>
      JSON.stringify({
        metadata: { name },
        spec: {
          replica: 2,
          selector: { matchLabels: { app: 'a' } },
          template: {
            metadata: { labels: { app: 'a' } },
            spec: { containers: [{ name: 'a', image: 'b' }] },
          },
        },
      });
    const strict = await send(
      'POST',
      `${path}?fieldValidation=Strict`,
      deployment('a'),
    );
    expect(strict).toMatchObject({
      status: 400,
      body: {
        message:
          'Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "spec.replica"',
      },
    });
    for (const [validation, warning] of [
      ['Warn', '299 - "unknown field \\"spec.replica\\""'],
      ['Ignore', null],
    ]) {
      const name = `${validation}`.toLowerCase();
      const created = await cluster.request(
        `${path}?fieldValidation=${validation}`,
        {
          method: 'POST',
          body: deployment(name),
          headers: { 'content-type': 'application/json' },
        },
      );
      expect(created.status).toBe(201);
      expect(created.headers.get('warning')).toBe(warning);
      const { spec } = await created.json();
      expect(spec).toMatchObject({ replicas: 1 });
      expect(spec).not.toHaveProperty('replica');
    }
  });

  it('keeps prototypes out of reach', async () => {
    const body = '{"metadata":{"name":"a"},"__proto__":{"polluted":1}}';
    expect((await send('POST', MAPS, body)).status).toBe(201);
    const patch = '[{"op":"add","path":"/__proto__/polluted","value":1}]';
    const type = 'application/json-patch+json';
    expect((await send('PATCH', `${MAPS}/a`, patch, type)).status).toBe(422);
    await send('PATCH', `${MAPS}/a`, body, 'application/merge-patch+json');
    expect({}).not.toHaveProperty('polluted');
    for (const path of [
      '/apis/__proto__',
      '/api/v1/constructor',
      '/__proto__',
    ]) {
      expect((await send('GET', path)).status).toBe(404);
    }
  });

  it('knows its methods and paths', async () => {
    expect((await send('PUT', MAPS, '{}')).status).toBe(405);
    expect((await send('POST', '/version', '{}')).status).toBe(405);
    expect((await send('DELETE', '/apis')).status).toBe(405);
    expect((await send('DELETE', '/api/v1/namespaces')).status).toBe(405);
    expect((await send('DELETE', '/api/v1/configmaps')).status).toBe(405);
    expect((await send('GET', '/%zz')).status).toBe(400);
    expect((await send('GET', `${MAPS}/..%2f..%2fsecrets`)).status).toBe(404);
  });

  it.each([
    '/api/v1/namespaces/%2e%2e/configmaps',
    '/api/v1/namespaces/default/../../configmaps',
    '/api/v1/./configmaps',
  ])('does not walk up or stay by %s', async path => {
    const status = await new Promise(resolve => {
      // `fetch` would follow the segments before it sends anything.
      const { hostname, port } = new URL(cluster.kubernetes.server);
      const request = http.request({ hostname, port, path }, response => {
        response.resume();
        resolve(response.statusCode);
      });
      request.end();
    });
    expect(status).toBe(400);
  });

  it('refuses a webhook configuration that would stop every write', async () => {
    const path =
      '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations';
    const body = '{"metadata":{"name":"a"},"webhooks":[{"rules":5}]}';
    expect((await send('POST', path, body)).status).toBe(422);
    const map = '{"metadata":{"name":"a"}}';
    expect((await send('POST', MAPS, map)).status).toBe(201);
  });
});
