import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendJson } from './sendJson';
import type { HttpHandler, RunningHttpServer } from './types';

const STOP_GRACE_MILLISECONDS = 100;

/**
 * Starts an HTTP server.
 *
 * @param options - port 0 picks a free one.
 */
export async function startHttpServer(options: {
  host: string;
  port: number;
  handle: HttpHandler;
}): Promise<RunningHttpServer> {
  const { host, port, handle } = options;
  const server = createServer((request, response) => {
    // A client that hangs up in the middle is no reason to end the process.
    request.on('error', () => response.destroy());
    response.on('error', () => response.destroy());
    handle(request, response).catch(() => {
      if (response.headersSent) {
        response.destroy();
      } else {
        sendJson(response, 500, { message: 'Internal error' });
      }
    });
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    } else {
      socket.destroy();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  const urlHost = host.includes(':') ? `[${host}]` : host;

  return {
    url: `http://${urlHost}:${address.port}`,
    port: address.port,
    dropConnections: () => server.closeAllConnections(),
    stop: () =>
      new Promise<void>(resolve => {
        if (!server.listening) {
          resolve();
          return;
        }
        const force = setTimeout(
          () => server.closeAllConnections(),
          STOP_GRACE_MILLISECONDS,
        );
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
