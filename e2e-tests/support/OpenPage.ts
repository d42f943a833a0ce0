import type { Backstage } from '../../scripts/lib/backstage.mjs';

interface Signal {
  channel: string;
  message: unknown;
}

/** Backstage learns of sockets by the first that it leaves without an answer; its own client asks again. */
const ANSWER_MILLISECONDS = 1000;
const ATTEMPTS = 10;

function connect(url: string, token: string): Promise<WebSocket | undefined> {
  const socket = new WebSocket(url, token);
  return new Promise(resolve => {
    const timer = setTimeout(() => {
      socket.close();
      resolve(undefined);
    }, ANSWER_MILLISECONDS);
    socket.onopen = () => {
      clearTimeout(timer);
      resolve(socket);
    };
  });
}

/** A page as far as signals go: a socket that listens to one channel, as Backstage's own client opens it. */
export class OpenPage {
  readonly #socket: WebSocket;
  readonly #signals: Signal[] = [];

  static async open(
    url: string,
    backstage: Backstage,
    channel: string,
  ): Promise<OpenPage> {
    const token = await backstage.token();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const socket = await connect(
        `${url.replace(/^http/, 'ws')}/api/signals`,
        token,
      );
      if (socket) {
        socket.send(JSON.stringify({ action: 'subscribe', channel }));
        return new OpenPage(socket);
      }
    }
    throw new Error(`${url} opened no socket for signals`);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      this.#signals.push(JSON.parse(String(data)));
    };
  }

  get signals(): Signal[] {
    return this.#signals;
  }

  close(): void {
    this.#socket.close();
  }
}
