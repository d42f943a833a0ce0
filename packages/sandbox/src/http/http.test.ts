import { connect } from 'node:net';
import { once } from 'node:events';
import { InputError } from '@backstage/errors';
import { readJson, sendJson, startHttpServer, type HttpHandler } from '.';

describe('startHttpServer', () => {
  async function withServer(
    handle: HttpHandler,
    test: (
      server: Awaited<ReturnType<typeof startHttpServer>>,
    ) => Promise<void>,
  ) {
    const server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      handle,
    });
    try {
      await test(server);
    } finally {
      await server.stop();
    }
  }

  it('answers a bare 500 when its handler throws', async () => {
    await withServer(
      async () => {
        throw new Error('secret detail');
      },
      async ({ url }) => {
        const response = await fetch(url);
        expect(response.status).toBe(500);
        expect(await response.text()).toBe('{"message":"Internal error"}');
      },
    );
  });

  it('reads JSON up to a limit', async () => {
    await withServer(
      async (request, response) => {
        try {
          sendJson(response, 200, { got: await readJson(request, 10) });
        } catch (error) {
          sendJson(response, error instanceof InputError ? 400 : 413, {});
        }
      },
      async ({ url }) => {
        const post = (body: string) => fetch(url, { method: 'POST', body });
        expect(await (await post('{"a":1}')).json()).toEqual({ got: { a: 1 } });
        expect((await post('{"a"')).status).toBe(400);
        expect((await post('"0123456789"')).status).toBe(413);
      },
    );
  });

  it('stops though a connection is kept alive and another waits for its answer', async () => {
    const server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      handle: async (request, response) => {
        if (request.url === '/watch') {
          response.writeHead(200);
          response.write('first');
        } else {
          sendJson(response, 200, {});
        }
      },
    });
    const idle = connect(server.port, '127.0.0.1');
    idle.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(idle, 'data');
    const watch = connect(server.port, '127.0.0.1');
    watch.write('GET /watch HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(watch, 'data');
    const closed = [once(idle, 'close'), once(watch, 'close')];
    idle.resume();
    watch.resume();
    await server.stop();
    await Promise.all(closed);
    await expect(fetch(server.url)).rejects.toThrow();
    await server.stop();
  });

  it('cuts connections and goes on listening', async () => {
    await withServer(
      async (_request, response) => {
        response.writeHead(200);
        response.write('first');
      },
      async server => {
        const watch = connect(server.port, '127.0.0.1');
        watch.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
        await once(watch, 'data');
        const closed = once(watch, 'close');
        watch.resume();
        server.dropConnections();
        await closed;
        expect((await fetch(server.url)).status).toBe(200);
      },
    );
  });
});
