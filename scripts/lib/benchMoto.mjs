import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './ports.mjs';
import { answers, waitFor } from './waitFor.mjs';

const PYTHON = process.env.CROSSMESH_PYTHON ?? 'python3';
const SPEC = {
  listeners: [{ portMapping: { port: 8080, protocol: 'http' } }],
  serviceDiscovery: { dns: { hostname: 'service.local' } },
};

/** moto picks the service by the credential's scope, and checks no signature. */
const headers = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=AKIABENCH/20260101/us-west-2/appmesh/aws4_request, SignedHeaders=host, Signature=0',
  'content-type': 'application/json',
};

/** A server of moto, the emulator that a Python project would take, with one virtual node; or why there is none. */
export async function startMoto() {
  const probe = spawnSync(PYTHON, [
    '-c',
    'import moto.server, moto; print(moto.__version__)',
  ]);
  if (probe.status !== 0) {
    return `moto is not installed; "${PYTHON} -m pip install 'moto[server]'" adds the comparison`;
  }
  const port = await freePort();
  const child = spawn(
    PYTHON,
    ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)],
    { stdio: 'ignore' },
  );
  const base = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  const put = async (path, body) => {
    const response = await fetch(`${base}/v20190125/meshes${path}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`moto answered ${response.status}.`);
    }
  };
  try {
    await waitFor('moto', () => answers(`${base}/moto-api/data.json`));
    await put('', { meshName: 'bench' });
    await put('/bench/virtualNodes', { virtualNodeName: 'node', spec: SPEC });
  } catch (error) {
    await stop();
    return `moto did not serve App Mesh: ${error.message}`;
  }
  return {
    url: `${base}/v20190125/meshes/bench/virtualNodes/node`,
    headers,
    version: String(probe.stdout).trim(),
    stop,
  };
}
