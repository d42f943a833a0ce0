import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { KubernetesObject } from '@kubernetes/client-node';
import { createServer, type IncomingMessage, type Server } from 'http';
import type { AddressInfo } from 'net';
import type { MeshCluster } from '../accounts';
import { DefaultClusterClients } from './DefaultClusterClients';
import { ProxyClusterConnector } from './ProxyClusterConnector';
import type { ClusterClient } from './types';

interface Answer {
  status: number;
  body: unknown;
}

const CLUSTER: MeshCluster = {
  name: 'backend',
  accountId: '222222222222',
  region: 'us-west-2',
};
const NODE = {
  apiVersion: 'appmesh.k8s.aws/v1beta2',
  kind: 'VirtualNode',
  namespace: 'yelb',
  name: 'redis',
};
const KINDS = {
  kind: 'APIResourceList',
  apiVersion: 'v1',
  groupVersion: 'appmesh.k8s.aws/v1beta2',
  resources: [
    {
      name: 'virtualnodes',
      kind: 'VirtualNode',
      namespaced: true,
      singularName: '',
      verbs: [],
    },
  ],
};

function status(code: number, reason: string, message: string): Answer {
  return {
    status: code,
    body: {
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      code,
      reason,
      message,
    },
  };
}

describe('DefaultClusterClients', () => {
  let server: Server;
  let client: ClusterClient;
  let requests: {
    method?: string;
    url?: string;
    body: string;
    headers: IncomingMessage['headers'];
  }[];
  let answer: (url: string) => Answer;

  beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', chunk => chunks.push(chunk));
      request.on('end', () => {
        const url = request.url ?? '';
        requests.push({
          method: request.method,
          url,
          body: Buffer.concat(chunks).toString(),
          headers: request.headers,
        });
        const { status: code, body } = url.endsWith(
          '/proxy/apis/appmesh.k8s.aws/v1beta2',
        )
          ? { status: 200, body: KINDS }
          : answer(url);
        response.writeHead(code, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    client = await DefaultClusterClients.create({
      connector: ProxyClusterConnector.create({
        auth: mockServices.auth(),
        discovery: {
          getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
          getExternalBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
        },
      }),
    }).forCluster(CLUSTER, { credentials: mockCredentials.user() });
  });

  afterEach(async () => {
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  it('goes through the proxy as the user and names the cluster', async () => {
    answer = () => ({
      status: 200,
      body: { ...NODE, metadata: { name: 'redis', namespace: 'yelb' } },
    });

    const object = await client.read(NODE);

    expect(object?.metadata?.name).toBe('redis');
    expect(requests.map(({ url }) => url)).toEqual([
      '/api/kubernetes/proxy/apis/appmesh.k8s.aws/v1beta2',
      '/api/kubernetes/proxy/apis/appmesh.k8s.aws/v1beta2/namespaces/yelb/virtualnodes/redis',
    ]);
    expect(requests[1].headers).toMatchObject({
      'backstage-kubernetes-cluster': 'backend',
      authorization: `Bearer ${mockCredentials.service.token({
        onBehalfOf: mockCredentials.user(),
        targetPluginId: 'kubernetes',
      })}`,
    });
  });

  it('reads all pages of a list, and begins again when the cluster forgot them', async () => {
    let expired = false;
    answer = url => {
      if (!url.includes('continue=')) {
        return {
          status: 200,
          body: {
            kind: 'VirtualNodeList',
            apiVersion: NODE.apiVersion,
            metadata: { continue: 'more' },
            items: [{ metadata: { name: 'a' } }],
          },
        };
      }
      if (!expired) {
        expired = true;
        return status(410, 'Expired', 'too old');
      }
      return {
        status: 200,
        body: {
          kind: 'VirtualNodeList',
          apiVersion: NODE.apiVersion,
          metadata: {},
          items: [{ metadata: { name: 'b' } }],
        },
      };
    };

    const nodes = await client.list<KubernetesObject>(NODE);

    expect(nodes.map(node => node.metadata?.name)).toEqual(['a', 'b']);
    expect(requests.at(-1)?.url).toContain('limit=500');
  });

  it('knows an absent object from an unknown cluster', async () => {
    answer = () => status(404, 'NotFound', 'virtualnodes "redis" not found');
    await expect(client.read(NODE)).resolves.toBeUndefined();
    await expect(client.delete(NODE)).resolves.toBe(false);

    answer = () => ({
      status: 404,
      body: {
        error: {
          name: 'NotFoundError',
          message: "Cluster 'backend' not found",
        },
      },
    });
    await expect(client.read(NODE)).rejects.toThrow(
      'The Kubernetes plugin does not know the cluster backend (account 222222222222, us-west-2); add it to kubernetes.clusterLocatorMethods under that name.',
    );
  });

  it('merges with a merge patch and leaves the given object alone', async () => {
    answer = () => ({
      status: 200,
      body: { ...NODE, metadata: { name: 'redis', namespace: 'yelb' } },
    });
    const change = {
      apiVersion: NODE.apiVersion,
      kind: NODE.kind,
      metadata: { name: 'redis', namespace: 'yelb' },
      spec: { listeners: [] },
    };
    const before = structuredClone(change);

    await client.merge(change);

    expect(change).toEqual(before);
    expect(requests[1].method).toBe('PATCH');
    expect(requests[1].headers['content-type']).toBe(
      'application/merge-patch+json',
    );
    expect(JSON.parse(requests[1].body)).toEqual(before);
  });

  it.each([
    [status(409, 'AlreadyExists', 'it exists'), 'ConflictError', /it exists/],
    [
      status(403, 'Forbidden', 'user cannot'),
      'NotAllowedError',
      /user cannot; grant it .* ClusterRole/,
    ],
    [
      status(
        403,
        'Forbidden',
        'admission webhook "x" denied the request: bad prefix',
      ),
      'InputError',
      /bad prefix/,
    ],
    [
      status(401, 'Unauthorized', 'Unauthorized'),
      'NotAllowedError',
      /authProvider/,
    ],
    [status(422, 'Invalid', 'spec is bad'), 'InputError', /spec is bad/],
    [
      status(500, 'InternalError', 'failed calling webhook'),
      'ServiceUnavailableError',
      /failed calling webhook; try again/,
    ],
    [
      {
        status: 403,
        body: { error: { name: 'NotAllowedError', message: 'Unauthorized' } },
      },
      'NotAllowedError',
      /kubernetes\.proxy/,
    ],
    [
      {
        status: 500,
        body: {
          error: { name: 'Error', message: "Cluster 'backend' request error" },
        },
      },
      'ServiceUnavailableError',
      /could not reach the cluster backend/,
    ],
  ])('maps %j', async (failure, name, message) => {
    answer = () => failure;
    const result = client.create({
      apiVersion: NODE.apiVersion,
      kind: NODE.kind,
      metadata: { name: 'redis', namespace: 'yelb' },
    });
    await expect(result).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    await expect(result).rejects.toThrow(
      /cluster backend \(account 222222222222/,
    );
  });

  it('says so when a kind is unknown or nothing answers', async () => {
    answer = () => ({ status: 404, body: 'not found' });
    await expect(
      client.read({ ...NODE, apiVersion: 'other/v1' }),
    ).rejects.toThrow(
      /does not know the kind .* install the App Mesh controller/,
    );

    await new Promise(resolve => {
      server.close(resolve);
    });
    await expect(client.read(NODE)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /could not be reached to read VirtualNode yelb\/redis/,
      ),
    });
  });
});
