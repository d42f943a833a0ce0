import { fork, type ChildProcess } from 'child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'fs';
import { createServer, type AddressInfo } from 'net';
import { tmpdir } from 'os';
import path from 'path';
import { configFor } from '../../../src/__testUtils__/configFor';
import type { BenchEstate } from '../estate/startBenchEstate';
import { READERS, type BackendSettings, type Held } from './types';

const RATE = { requestsPerSecond: 1000, burst: 1000 };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function settingsFor(
  { sandbox }: BenchEstate,
  options: Pick<BackendSettings, 'catalog' | 'components'> & {
    port: number;
    folder: string;
  },
): BackendSettings {
  const { catalog, components, folder, port } = options;
  const { appMesh, aws } = configFor(sandbox);
  return {
    catalog,
    components,
    clusters: sandbox.clusters.map(
      ({ accountId, name, region, server, token }) => ({
        accountId,
        name,
        region,
        server,
        token,
      }),
    ),
    config: {
      aws,
      catalog: { processingInterval: { hours: 1 } },
      appMesh: {
        ...appMesh,
        collector: RATE,
        schedule: { frequency: { seconds: 30 }, timeout: { minutes: 5 } },
      },
      backend: {
        baseUrl: `http://127.0.0.1:${port}`,
        listen: { port, host: '127.0.0.1' },
        database: {
          client: 'better-sqlite3',
          connection: { directory: folder },
        },
        auth: {
          externalAccess: Object.entries(READERS).map(([subject, token]) => ({
            type: 'static',
            options: { token, subject },
          })),
        },
      },
    },
  };
}

/** A backend in a process of its own, with a database of its own, reading an estate. */
export class BackendProcess {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #baseUrl: string;

  static async start(
    estate: BenchEstate,
    options: Pick<BackendSettings, 'components'> &
      Partial<Pick<BackendSettings, 'catalog'>>,
  ): Promise<BackendProcess> {
    const port = await freePort();
    const folder = mkdtempSync(path.join(tmpdir(), 'crossmesh-bench-'));
    const settings = settingsFor(estate, {
      catalog: 'pretended',
      ...options,
      port,
      folder,
    });
    const file = path.join(folder, 'settings.json');
    writeFileSync(file, JSON.stringify(settings));
    const child = fork(path.join(__dirname, 'main.ts'), [file], {
      execArgv: [...process.execArgv, '--expose-gc'],
      env: { ...process.env, AWS_ENDPOINT_URL: estate.sandbox.endpoint },
    });
    const started = new BackendProcess(child, folder, port);
    await started.#hear('started');
    return started;
  }

  private constructor(child: ChildProcess, folder: string, port: number) {
    this.#child = child;
    this.#folder = folder;
    this.#baseUrl = `http://127.0.0.1:${port}`;
  }

  /** The body of an answer of this plugin, as text; the connection is kept. */
  get(route: string, token: string = READERS.everything): Promise<string> {
    return this.#fetch(`/api/app-mesh/v1${route}`, token);
  }

  /** Asks what Backstage answers without any plugin. */
  getHealth(): Promise<string> {
    return this.#fetch('/.backstage/health/v1/liveness');
  }

  /** How many components the real catalog shows. */
  async countComponents(): Promise<number> {
    const body = await this.#fetch(
      '/api/catalog/entity-facets?facet=kind',
      READERS.everything,
    );
    const kinds: { value: string; count: number }[] =
      JSON.parse(body).facets.kind;
    return kinds.find(({ value }) => value === 'Component')?.count ?? 0;
  }

  async held(): Promise<Held> {
    const heard = this.#hear('held');
    this.#child.send('held');
    return (await heard) as Held;
  }

  /** Milliseconds for which all its threads have kept processors busy until now. */
  async processor(): Promise<number> {
    const heard = this.#hear('processor');
    this.#child.send('processor');
    return (await heard) as number;
  }

  /** Bytes of the plugin's database on disk. */
  storedBytes(): number {
    return readdirSync(this.#folder)
      .filter(name => name.startsWith('app-mesh.sqlite'))
      .reduce(
        (sum, name) => sum + statSync(path.join(this.#folder, name)).size,
        0,
      );
  }

  async stop(): Promise<void> {
    const exited = new Promise(resolve => {
      this.#child.once('exit', resolve);
    });
    this.#child.kill('SIGTERM');
    await exited;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #fetch(route: string, token?: string): Promise<string> {
    const response = await fetch(`${this.#baseUrl}${route}`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    const body = await response.text();
    if (!response.ok) {
      throw new Error(`${route}: ${response.status} ${body}`);
    }
    return body;
  }

  #hear(key: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = () =>
        reject(new Error('The backend process ended before it answered'));
      const onMessage = (message: unknown) => {
        const value = Object(message)[key];
        if (value !== undefined) {
          this.#child.off('exit', onExit);
          this.#child.off('message', onMessage);
          resolve(value);
        }
      };
      this.#child.once('exit', onExit);
      this.#child.on('message', onMessage);
    });
  }
}
