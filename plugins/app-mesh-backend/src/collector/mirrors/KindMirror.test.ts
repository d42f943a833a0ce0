import { mockCredentials } from '@backstage/backend-test-utils';
import { DefaultClusterClients } from '@crossmesh/plugin-app-mesh-node';
import type { KubernetesObject } from '@kubernetes/client-node';
import { createServer, type Server, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';
import { eventually } from '../../__testUtils__/eventually';
import { Backoff } from './Backoff';
import { KindMirror } from './KindMirror';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';

function mesh(name: string, resourceVersion: string) {
  return {
    apiVersion: API_VERSION,
    kind: 'Mesh',
    metadata: { name, uid: name, resourceVersion },
  };
}

function status(code: number, reason: string) {
  return { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, reason };
}

describe('KindMirror', () => {
  let server: Server;
  let requests: string[];
  let items: KubernetesObject[];
  let watching: ServerResponse | undefined;
  /** Answers to the next watches; one that is absent stays open. */
  let answers: ((response: ServerResponse) => void)[];
  let mirrorWith: (
    firstMilliseconds: number,
    silentMilliseconds?: number,
  ) => KindMirror<KubernetesObject>;
  /** Whether lists are answered. */
  let lists: 'given' | 'dropped';
  let mirror: KindMirror<KubernetesObject>;
  let following: AbortController;

  function tell(type: string, object: object) {
    watching?.write(`${JSON.stringify({ type, object })}\n`);
  }

  function names() {
    return mirror.objects.map(({ metadata }) => metadata?.name).sort();
  }

  function becomes(...expected: string[]) {
    return eventually(async () =>
      names().join() === expected.join() ? true : undefined,
    );
  }

  function listCount() {
    return requests.filter(url => url.includes('limit=')).length;
  }

  beforeEach(async () => {
    requests = [];
    answers = [];
    watching = undefined;
    lists = 'given';
    items = [mesh('a', '1')];
    server = createServer((request, response) => {
      const url = request.url ?? '';
      requests.push(url);
      response.setHeader('content-type', 'application/json');
      if (url.includes('watch=true')) {
        const answer = answers.shift();
        if (answer) {
          answer(response);
        } else {
          response.flushHeaders();
          watching = response;
        }
        return;
      }
      if (lists === 'dropped' && url.includes('limit=')) {
        response.destroy();
        return;
      }
      response.end(
        JSON.stringify(
          url.includes('limit=')
            ? {
                kind: 'MeshList',
                apiVersion: API_VERSION,
                metadata: { resourceVersion: '7' },
                items,
              }
            : {
                kind: 'APIResourceList',
                groupVersion: API_VERSION,
                resources: [
                  { name: 'meshes', kind: 'Mesh', namespaced: false },
                ],
              },
        ),
      );
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const clients = DefaultClusterClients.create({
      connector: {
        connect: async () => ({
          baseUrl: `http://127.0.0.1:${port}`,
          headers: async () => ({}),
        }),
      },
    });
    mirrorWith = (firstMilliseconds, silentMilliseconds) =>
      new KindMirror({
        client: () =>
          clients.forCluster(
            { name: 'c', accountId: '111111111111', region: 'us-west-2' },
            { credentials: mockCredentials.service() },
          ),
        apiVersion: API_VERSION,
        kind: 'Mesh',
        onChange: () => {},
        backoff: new Backoff({ firstMilliseconds }),
        silentMilliseconds,
      });
    mirror = mirrorWith(10);
    following = new AbortController();
  });

  afterEach(async () => {
    following.abort();
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  async function follow() {
    await mirror.load();
    mirror.follow(following.signal).catch(() => undefined);
    await eventually(async () => watching);
  }

  it('lists once and then keeps up by a watch', async () => {
    await follow();
    expect(names()).toEqual(['a']);
    tell('ADDED', mesh('b', '8'));
    await becomes('a', 'b');
    tell('DELETED', mesh('a', '9'));
    await becomes('b');
    expect(listCount()).toBe(1);
    expect(requests.at(-1)).toContain('resourceVersion=7');
  });

  it('goes on where a lost or ended watch stopped, without a list', async () => {
    await follow();
    tell('BOOKMARK', mesh('', '12'));
    tell('ADDED', mesh('b', '11'));
    tell('BOOKMARK', mesh('', '12'));
    await becomes('a', 'b');
    const lost = watching;
    watching = undefined;
    lost?.destroy();
    await eventually(async () => watching);
    expect(requests.at(-1)).toContain('resourceVersion=12');
    tell('ADDED', mesh('c', '13'));
    await becomes('a', 'b', 'c');
    expect(mirror.error).toBeUndefined();
    expect(listCount()).toBe(1);
  });

  it('is whole again once a list was given and a watch stands, though nothing happens', async () => {
    const refuse = (response: ServerResponse) => response.destroy();
    answers = [refuse, refuse];
    mirror = mirrorWith(300);
    await mirror.load();
    mirror.follow(following.signal).catch(() => undefined);
    const error = await eventually(async () => mirror.error);
    expect(error).toMatchObject({ name: 'ServiceUnavailableError' });
    items = [mesh('a', '1'), mesh('f', '9')];
    await eventually(async () => (mirror.error ? undefined : true));
    expect(names()).toEqual(['a', 'f']);
    expect(listCount()).toBe(2);
  });

  it('lists again when the cluster has forgotten, and believes the list', async () => {
    await follow();
    items = [mesh('d', '20')];
    const old = watching;
    watching = undefined;
    old?.write(
      `${JSON.stringify({ type: 'ERROR', object: status(410, 'Expired') })}\n`,
    );
    await becomes('d');
    await eventually(async () => watching);
    expect(listCount()).toBe(2);
    expect(mirror.error).toBeUndefined();
  });

  it('says why it is refused, keeps what it had, and tries again', async () => {
    const refuse = (response: ServerResponse) => {
      response.statusCode = 401;
      response.end(JSON.stringify(status(401, 'Unauthorized')));
    };
    answers = Array.from({ length: 10_000 }, () => refuse);
    await mirror.load();
    mirror.follow(following.signal).catch(() => undefined);
    const error = await eventually(async () => mirror.error);
    expect(error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('watch Mesh'),
    });
    // That it may be listed does not make it watched.
    await eventually(async () => (listCount() > 2 ? true : undefined));
    expect(mirror.error).toBeDefined();
    expect(names()).toEqual(['a']);
    answers = [];
    await eventually(async () => watching);
    tell('ADDED', mesh('b', '8'));
    await becomes('a', 'b');
    expect(mirror.error).toBeUndefined();
  });

  it('asks a cluster that has been silent for long, and takes only a failing list for a failure', async () => {
    mirror = mirrorWith(10, 1100);
    await follow();
    items = [mesh('a', '1'), mesh('e', '30')];
    watching = undefined;
    await becomes('a', 'e');
    expect(mirror.error).toBeUndefined();

    lists = 'dropped';
    const error = await eventually(async () => mirror.error);
    expect(error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('list Mesh'),
    });
    expect(names()).toEqual(['a', 'e']);

    lists = 'given';
    await eventually(async () => (mirror.error ? undefined : true));
  }, 20_000);

  it('does not ask a cluster without pause that ends each watch at once', async () => {
    answers = Array.from({ length: 10_000 }, () => response => response.end());
    mirror = mirrorWith(200);
    await mirror.load();
    mirror.follow(following.signal).catch(() => undefined);
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
    const watches = requests.filter(url => url.includes('watch=true')).length;
    expect(watches).toBeGreaterThan(1);
    expect(watches).toBeLessThan(7);
    expect(mirror.error).toBeUndefined();
  });
});
