import path from 'node:path';
import { Backstage } from '../../scripts/lib/backstage.mjs';
import { keep } from '../../scripts/lib/paths.mjs';
import { prepare } from '../../scripts/lib/prepare.mjs';
import {
  PORTS,
  sandboxEnvironment,
  startBackend,
  startSandbox,
} from '../../scripts/lib/stack.mjs';

/** A sandbox and a backend as separate processes, as in production, on the tests' own ports. */
export async function startInstance() {
  const { node, env } = prepare();
  const { sandbox: port, backstage: backendPort } = PORTS.test;
  const sandbox = await startSandbox({
    node,
    env,
    port,
    config: path.join(import.meta.dirname, 'sandbox.yaml'),
  });
  const backendOptions = {
    node,
    env: sandboxEnvironment(env, sandbox.endpoint),
    configs: ['app-config.yaml', 'e2e-tests/support/app-config.e2e.yaml'],
    port: backendPort,
    database: path.join(keep, 'database-e2e'),
  };
  let backend = await startBackend({ ...backendOptions, fresh: true });

  const control = async (pathname: string, init?: RequestInit) => {
    const response = await fetch(`${sandbox.endpoint}/_sandbox${pathname}`, {
      ...init,
      headers: { 'content-type': 'application/json' },
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`The sandbox answered ${response.status}: ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  };

  return {
    backstage: new Backstage(backend.url),
    url: `http://localhost:${backendPort}`,
    sandbox,
    /** Ends the backend as a lost machine would. */
    async killBackend() {
      await backend.kill();
    },
    async restartBackend() {
      backend = await startBackend({ ...backendOptions, fresh: false });
    },
    stopAccount: (id: string) =>
      control(`/accounts/${id}/stop`, { method: 'POST' }),
    startAccount: (id: string) =>
      control(`/accounts/${id}/start`, { method: 'POST' }),
    /** Deletes a custom resource from a cluster, as somebody would with kubectl. */
    async deleteObject(
      cluster: 'frontend' | 'backend',
      {
        kind,
        namespace,
        name,
      }: { kind: string; namespace: string; name: string },
    ) {
      const answer = await fetch(
        `http://127.0.0.1:${PORTS.test[cluster]}/apis/appmesh.k8s.aws/v1beta2/namespaces/${namespace}/${kind}/${name}`,
        {
          method: 'DELETE',
          headers: { authorization: `Bearer sandbox-${cluster}-admin` },
        },
      );
      if (!answer.ok) {
        throw new Error(
          `The cluster ${cluster} answered ${
            answer.status
          }: ${await answer.text()}`,
        );
      }
    },
    addFault: (fault: object) =>
      control('/faults', { method: 'POST', body: JSON.stringify(fault) }),
    clearFaults: () => control('/faults', { method: 'DELETE' }),
    clearLog: () => control('/log', { method: 'DELETE' }),
    /** Requests that Crossmesh made and that could change something. */
    writes: async (): Promise<
      { service?: string; operation?: string; path: string; status: number }[]
    > => {
      const answer = await control(
        '/log?write=true&notPrincipal=appmesh-controller',
      );
      return Array.isArray(answer) ? answer : answer.requests;
    },
    state: () => control('/state'),
    async stop() {
      await backend.stop();
      await sandbox.stop();
    },
  };
}

export type Instance = Awaited<ReturnType<typeof startInstance>>;
