const { spawn } = require('node:child_process');
const { mkdtempSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const CONFIG = `
port: 0
podStartDelay: 20
accounts:
  - id: '111111111111'
    name: frontend
    accessKeyId: AKIAFRONTEND00000001
    secretAccessKey: sandbox-frontend
    roles:
      - { name: crossmesh, trusts: ['arn:aws:iam::111111111111:root'] }
      - { name: appmesh-controller, trusts: ['arn:aws:iam::111111111111:root'] }
      - { name: conformance-own, trusts: ['arn:aws:iam::111111111111:root'] }
    clusters: [{ name: frontend, region: us-west-2, port: 0, token: sandbox-frontend-admin }]
  - id: '222222222222'
    name: backend
    accessKeyId: AKIABACKEND000000001
    secretAccessKey: sandbox-backend
    roles:
      - { name: crossmesh, trusts: ['arn:aws:iam::111111111111:root'] }
      - { name: appmesh-controller, trusts: ['arn:aws:iam::222222222222:root'] }
      - { name: conformance, trusts: ['arn:aws:iam::111111111111:root'], externalId: conformance }
      - { name: conformance-own, trusts: ['arn:aws:iam::222222222222:root'] }
    clusters: [{ name: backend, region: us-west-2, port: 0, token: sandbox-backend-admin }]
`;

/** Resolves with the AWS endpoint that the sandbox announces once it is ready. */
function announced(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', chunk => {
      text += chunk;
      const [, endpoint] = /^AWS endpoint\s+(\S+)$/m.exec(text) ?? [];
      if (endpoint && text.includes('list-meshes')) {
        resolve(endpoint);
      }
    });
    child.once('exit', code => {
      reject(new Error(`The sandbox ended with exit code ${code}.`));
    });
  });
}

/** Starts a sandbox; the file with the variables that lead to it. */
async function start(servers) {
  const folder = mkdtempSync(join(tmpdir(), 'crossmesh-conformance-'));
  const config = join(folder, 'sandbox.yaml');
  writeFileSync(config, CONFIG);
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join('src', 'main.ts'),
      '--out',
      folder,
      config,
    ],
    {
      cwd: dirname(require.resolve('@crossmesh/sandbox/package.json')),
      stdio: ['ignore', 'pipe', 'inherit'],
      // Jest's own mode is for the cases, not for the server.
      env: { ...process.env, NODE_ENV: 'development', NODE_OPTIONS: '' },
    },
  );
  servers.push({ child, folder });
  const endpoint = await announced(child);
  const file = join(folder, 'variables.json');
  writeFileSync(
    file,
    JSON.stringify({
      AWS_ENDPOINT_URL: endpoint,
      AWS_CONFIG_FILE: join(folder, 'aws-config'),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'aws-credentials'),
      KUBECONFIG: join(folder, 'kubeconfig'),
      CONFORMANCE_REGION: 'us-west-2',
      CONFORMANCE_OWNER_PROFILE: 'frontend',
      CONFORMANCE_CONSUMER_PROFILE: 'backend',
      CONFORMANCE_OWNER_CONTEXT: 'frontend',
      CONFORMANCE_CONSUMER_CONTEXT: 'backend',
      CONFORMANCE_CONTROL_URL: `${endpoint}/_sandbox`,
    }),
  );
  return file;
}

/** Starts sandboxes where the environment names no server: one for all, one whose clock is put forward. */
module.exports = async () => {
  if (process.env.CONFORMANCE_OWNER_PROFILE) {
    return;
  }
  const servers = [];
  globalThis.conformanceServers = servers;
  // Only these two reach other packages' tests, as the environment is that of the whole run.
  process.env.CONFORMANCE_VARIABLES_FILE = await start(servers);
  process.env.CONFORMANCE_CLOCK_VARIABLES_FILE = await start(servers);
};
