import { request as overHttp } from 'node:http';
import { request as overHttps, type RequestOptions } from 'node:https';
import { text } from 'node:stream/consumers';
import { KubeConfig } from '@kubernetes/client-node';

/** What a Kubernetes API server sends: an object, a list or a `Status`. */
export interface Content {
  kind?: string;
  metadata: {
    name: string;
    namespace?: string;
    uid: string;
    resourceVersion: string;
    generation?: number;
    continue?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    finalizers?: string[];
    deletionTimestamp?: string;
    managedFields?: { manager: string }[];
  };
  spec?: Record<string, unknown>;
  status?: unknown;
  items?: Content[];
  [field: string]: unknown;
}

export interface Answer {
  status: number;
  body: Content;
  text: string;
}

export interface WatchEvent {
  type: string;
  object: Content;
}

export interface Ask {
  body?: unknown;
  type?: string;
  accept?: string;
  /** Instead of the context's own; empty for none. */
  authorization?: string;
}

/** Speaks HTTP with the API server of a context of the kubeconfig. */
export class ClusterClient {
  readonly #config: KubeConfig;

  private constructor(config: KubeConfig) {
    this.#config = config;
  }

  static forContext(context: string): ClusterClient {
    const config = new KubeConfig();
    config.loadFromDefault();
    config.setCurrentContext(context);
    return new ClusterClient(config);
  }

  async ask(method: string, path: string, ask: Ask = {}): Promise<Answer> {
    const { body, type = 'application/json', accept, authorization } = ask;
    const server = new URL(String(this.#config.getCurrentCluster()?.server));
    const url = new URL(
      server.pathname.replace(/\/$/, '') + path,
      server.origin,
    );
    const options: RequestOptions = {
      method,
      headers: { accept: accept ?? 'application/json' },
    };
    const secure = url.protocol === 'https:';
    if (secure) {
      await this.#config.applyToHTTPSOptions(options);
    } else {
      // The library refuses plain HTTP, which a server for tests may speak.
      const token = this.#config.getCurrentUser()?.token;
      Object.assign(options.headers ?? {}, {
        Authorization: `Bearer ${token}`,
      });
    }
    const headers = options.headers as Record<string, string>;
    if (authorization !== undefined) {
      delete headers.Authorization;
      delete options.auth;
      if (authorization) {
        headers.Authorization = authorization;
      }
    }
    const content = typeof body === 'string' ? body : JSON.stringify(body);
    if (content !== undefined) {
      headers['content-type'] = type;
      headers['content-length'] = String(Buffer.byteLength(content));
    }
    const send = secure ? overHttps : overHttp;
    return new Promise((resolve, reject) => {
      const outgoing = send(url, options, incoming => {
        text(incoming).then(received => {
          const sent = incoming.headers['content-type'] ?? '';
          const lines = received.trimEnd().includes('\n');
          const parsed = sent.includes('json') && !lines ? received : '{}';
          resolve({
            status: incoming.statusCode ?? 0,
            body: JSON.parse(parsed || '{}'),
            text: received,
          });
        }, reject);
      });
      outgoing.once('error', reject);
      outgoing.end(content);
    });
  }

  get(path: string, ask?: Ask) {
    return this.ask('GET', path, ask);
  }

  post(path: string, body: unknown, ask?: Ask) {
    return this.ask('POST', path, { ...ask, body });
  }

  put(path: string, body: unknown, ask?: Ask) {
    return this.ask('PUT', path, { ...ask, body });
  }

  delete(path: string, body?: unknown) {
    return this.ask('DELETE', path, { body });
  }

  patch(path: string, kind: string, body: unknown) {
    const type = `application/${kind}-patch+json`;
    return this.ask('PATCH', path, { body, type });
  }

  apply(path: string, body: unknown) {
    const type = 'application/apply-patch+yaml';
    return this.ask('PATCH', path, { body, type });
  }

  /** The events of a watch that ends after a second. */
  async watch(path: string): Promise<WatchEvent[]> {
    const { text: lines } = await this.get(`${path}&timeoutSeconds=1`);
    return lines
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
  }
}
