import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';
import { freePort } from './ports.mjs';
import { SANDBOX_COMMAND } from './sandboxCommand.mjs';

const START_SECONDS = 60;
const GRACE_MILLISECONDS = 10_000;
const REGION = 'us-west-2';
const OWNER_ROOT = 'arn:aws:iam::111111111111:root';

function account(id, name, port) {
  return {
    id,
    name,
    accessKeyId: `AKIA${name.toUpperCase()}00000001`.padEnd(20, '0'),
    secretAccessKey: `secret-of-${name}`,
    roles: [
      { name: 'crossmesh', trusts: [OWNER_ROOT] },
      { name: 'appmesh-controller', trusts: [`arn:aws:iam::${id}:root`] },
    ],
    clusters: [{ name, region: REGION, port, token: `token-of-${name}` }],
  };
}

/** Resolves as soon as the AWS endpoint and every API server answer. */
async function answering(urls, child, output) {
  const deadline = performance.now() + START_SECONDS * 1000;
  for (const url of urls) {
    for (;;) {
      if (child.exitCode !== null || performance.now() > deadline) {
        throw new Error(`The sandbox did not start: ${output.join('')}`);
      }
      try {
        const response = await fetch(url);
        await response.arrayBuffer();
        break;
      } catch {
        await sleep(5);
      }
    }
  }
}

async function untilWritten(file) {
  for (;;) {
    const content = await readFile(file, 'utf8').catch(() => '');
    if (content) {
      return;
    }
    await sleep(10);
  }
}

/** Mesh resources that come before are refused, or stay broken. */
async function untilWebhooksServe(server, token) {
  const url = `${server}/api/v1/namespaces/appmesh-system/endpoints`;
  const headers = { authorization: `Bearer ${token}` };
  for (;;) {
    const { items } = await (await fetch(url, { headers })).json();
    const served = items.filter(({ subsets }) =>
      subsets?.some(({ addresses }) => addresses?.length > 0),
    );
    if (items.length > 0 && served.length === items.length) {
      return;
    }
    await sleep(50);
  }
}

/**
 * Starts a sandbox as a process of its own, on free ports and with the two accounts `frontend` (111111111111) and
 * `backend` (222222222222), one cluster each; its files are in a temporary folder that goes with it.
 *
 * @param options `config` overrides the generated configuration's top level
 */
export async function startOwnSandbox({ node, env, config = {} }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'crossmesh-sandbox-'));
  const ports = [await freePort(), await freePort(), await freePort()];
  const accounts = [
    account('111111111111', 'frontend', ports[1]),
    account('222222222222', 'backend', ports[2]),
  ];
  const file = path.join(folder, 'sandbox.yaml');
  await writeFile(
    file,
    JSON.stringify({ port: ports[0], accounts, ...config }),
  );

  const began = performance.now();
  const child = spawn(node, [...SANDBOX_COMMAND, '--out', folder, file], {
    env,
    cwd: path.join(root, 'packages', 'sandbox'),
  });
  const output = [];
  const exited = new Promise(resolve => child.once('exit', resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => output.push(text));
  }
  const [endpoint, ...servers] = ports.map(port => `http://127.0.0.1:${port}`);
  try {
    await answering(
      [`${endpoint}/_sandbox/health`, ...servers.map(url => `${url}/version`)],
      child,
      output,
    );
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  const startMilliseconds = performance.now() - began;
  await untilWritten(path.join(folder, 'kubeconfig'));
  for (const [index, server] of servers.entries()) {
    await untilWebhooksServe(server, accounts[index].clusters[0].token);
  }

  return {
    endpoint,
    region: REGION,
    accounts: accounts.map(({ clusters, ...rest }, index) => ({
      ...rest,
      server: servers[index],
      token: clusters[0].token,
    })),
    folder,
    startMilliseconds,
    output,
    get alive() {
      return child.exitCode === null && child.signalCode === null;
    },
    /** Environment with which the AWS CLI, boto3 and kubectl find the accounts and clusters by name. */
    clientEnvironment: {
      AWS_CONFIG_FILE: path.join(folder, 'aws-config'),
      AWS_SHARED_CREDENTIALS_FILE: path.join(folder, 'aws-credentials'),
      KUBECONFIG: path.join(folder, 'kubeconfig'),
    },
    /** Resident memory, in MiB; undefined where the system does not tell. */
    async residentMebibytes() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(
        () => '',
      );
      const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
      return kibibytes && Number(kibibytes) / 1024;
    },
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS);
      await exited;
      clearTimeout(timer);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
