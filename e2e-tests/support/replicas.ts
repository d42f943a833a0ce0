import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Backstage } from '../../scripts/lib/backstage.mjs';
import { keep, root } from '../../scripts/lib/paths.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { prepare } from '../../scripts/lib/prepare.mjs';
import {
  PORTS,
  sandboxEnvironment,
  startBackend,
  startSandbox,
} from '../../scripts/lib/stack.mjs';

const CONFIGS = ['app-config.yaml', 'e2e-tests/support/app-config.e2e.yaml'];

export interface LoggedRequest {
  at: string;
  accountId?: string;
  service?: string;
  operation?: string;
  cluster?: string;
  status: number;
}

/** What two replicas differ in, and the database that they share. */
async function writeConfig(port: number, database: string): Promise<string> {
  const file = path.join(keep, `replica-${port}.json`);
  const url = `http://localhost:${port}`;
  await writeFile(
    file,
    JSON.stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { port },
        cors: { origin: url },
        database: { client: 'pg', connection: database },
      },
    }),
  );
  return path.relative(root, file);
}

/** A backend, one of several on the same database. */
export class Replica {
  readonly url: string;
  readonly backstage: Backstage;
  readonly #start: () => ReturnType<typeof startBackend>;
  #backend?: Awaited<ReturnType<typeof startBackend>>;

  constructor(port: number, start: () => ReturnType<typeof startBackend>) {
    this.url = `http://127.0.0.1:${port}`;
    this.backstage = new Backstage(this.url);
    this.#start = start;
  }

  async start(): Promise<void> {
    this.#backend = await this.#start();
  }

  /** Ends it as a lost machine would. */
  async kill(): Promise<void> {
    await this.#backend?.kill();
  }

  async stop(): Promise<void> {
    await this.#backend?.stop();
  }
}

/** A sandbox, and two backends as separate processes on one PostgreSQL; undefined if that is not installed. */
export async function startReplicas() {
  const postgres = await startPostgres();
  if (!postgres) {
    return undefined;
  }
  const { node, env } = prepare();
  const { backstage, sandbox: sandboxPort } = PORTS.test;
  const sandbox = await startSandbox({
    node,
    env,
    port: sandboxPort,
    config: path.join(import.meta.dirname, 'sandbox.yaml'),
  });
  const replicas = await Promise.all(
    [backstage, backstage + 1].map(async (port, index) => {
      const config = await writeConfig(port, postgres.url);
      return new Replica(port, () =>
        startBackend({
          name: `replica ${index + 1}`,
          node,
          env: sandboxEnvironment(env, sandbox.endpoint),
          configs: [...CONFIGS, config],
          port,
        }),
      );
    }),
  );
  for (const replica of replicas) {
    await replica.start();
  }
  return {
    replicas,
    sandbox,
    /** What Crossmesh asked of AWS and of the clusters, the oldest first. */
    async requests(): Promise<LoggedRequest[]> {
      const response = await fetch(
        `${sandbox.endpoint}/_sandbox/log?notPrincipal=appmesh-controller`,
      );
      const answer = await response.json();
      return Array.isArray(answer) ? answer : answer.requests;
    },
    async clearLog(): Promise<void> {
      await fetch(`${sandbox.endpoint}/_sandbox/log`, { method: 'DELETE' });
    },
    /** Writes a custom resource into the cluster of the account `frontend`, as its team would. */
    async createVirtualNode(name: string): Promise<void> {
      const response = await fetch(
        `http://127.0.0.1:${PORTS.test.frontend}/apis/appmesh.k8s.aws/v1beta2/namespaces/yelb/virtualnodes`,
        {
          method: 'POST',
          headers: {
            authorization: 'Bearer sandbox-frontend-admin',
            'content-type': 'application/json',
          },
          body: JSON.stringify({
            apiVersion: 'appmesh.k8s.aws/v1beta2',
            kind: 'VirtualNode',
            metadata: { name, namespace: 'yelb' },
            spec: {
              podSelector: { matchLabels: { app: name } },
              listeners: [{ portMapping: { port: 80, protocol: 'http' } }],
              serviceDiscovery: { dns: { hostname: `${name}.yelb.local` } },
            },
          }),
        },
      );
      if (!response.ok) {
        throw new Error(`The cluster answered ${await response.text()}`);
      }
    },
    async stop() {
      await Promise.all(replicas.map(replica => replica.stop()));
      await sandbox.stop();
      await postgres.stop();
    },
  };
}

export type Replicas = NonNullable<Awaited<ReturnType<typeof startReplicas>>>;
