/**
 * `yarn fuzz:sandbox`: sends random requests to a sandbox in a process of its own, and fails if it dies, stops answering
 * properly, or gives an answer that AWS or Kubernetes would not give.
 *
 * `--seed S` repeats a run, `--requests N` sends N instead of 10,000.
 */
import http from 'node:http';
import { parseArgs } from 'node:util';
import { problemWith } from './lib/benchAnswers.mjs';
import { foundationsInAws, fuzzAws } from './lib/benchFuzzAws.mjs';
import {
  foundationsInKubernetes,
  fuzzKubernetes,
} from './lib/benchFuzzKubernetes.mjs';
import { SeededRandom } from './lib/benchRandom.mjs';
import { startOwnSandbox } from './lib/benchSandbox.mjs';
import { signedHeaders } from './lib/benchSigning.mjs';
import { prepare } from './lib/prepare.mjs';

const CHECK_EVERY = 500;
const AT_ONCE = 8;
const TIMEOUT_MILLISECONDS = 20_000;
const SHOWN = 20;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const requests = Number(values.requests);
const seed = Number(values.seed);
const random = new SeededRandom(seed);
const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });

function send({ endpoint, method, path, headers, body }) {
  const { hostname, port } = new URL(endpoint);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        hostname,
        port,
        method,
        path: path.replace(/[^\x21-\x7e]/g, encodeURIComponent),
        headers: {
          ...headers,
          'content-length': Buffer.byteLength(body),
        },
        timeout: TIMEOUT_MILLISECONDS,
      },
      response => {
        const chunks = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', reject);
    request.end(body);
  });
}

/** Headers cannot carry what a random text may hold. */
function sendable(request) {
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    value.replace(/[^\x20-\x7e]/g, '?'),
  ]);
  return { ...request, headers: Object.fromEntries(headers) };
}

async function assertHealthy(sandbox) {
  if (!sandbox.alive) {
    throw new Error(`The sandbox ended: ${sandbox.output.join('')}`);
  }
  const [{ server, token, ...credentials }] = sandbox.accounts;
  const url = `${sandbox.endpoint}/v20190125/meshes`;
  const { region } = sandbox;
  const meshes = await send({
    endpoint: sandbox.endpoint,
    method: 'GET',
    path: '/v20190125/meshes',
    headers: await signedHeaders({
      url,
      region,
      credentials,
      service: 'appmesh',
    }),
    body: '',
  });
  const namespaces = await send({
    endpoint: server,
    method: 'GET',
    path: '/api/v1/namespaces',
    headers: { authorization: `Bearer ${token}` },
    body: '',
  });
  if (
    !Array.isArray(JSON.parse(meshes.text).meshes) ||
    JSON.parse(namespaces.text).kind !== 'NamespaceList'
  ) {
    throw new Error(
      `The sandbox answers ${meshes.text} and ${namespaces.text}.`,
    );
  }
}

const { node, env } = prepare();
const sandbox = await startOwnSandbox({ node, env });
const problems = new Map();
const statuses = new Map();
let sent = 0;
let answered = 0;

async function one() {
  const generated = random.chance(0.5)
    ? await fuzzAws(random, sandbox)
    : fuzzKubernetes(random, sandbox);
  const request = sendable(generated);
  let problem;
  try {
    const answer = await send(request);
    answered += 1;
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    problem = problemWith(request, answer);
  } catch (error) {
    problem = `no answer: ${error.message}`;
  }
  if (problem) {
    const known = problems.get(problem) ?? { count: 0, request };
    known.count += 1;
    problems.set(problem, known);
  }
}

let fatal;
try {
  while (sent < requests) {
    for (const request of [
      ...(await foundationsInAws(sandbox)),
      ...foundationsInKubernetes(sandbox),
    ]) {
      await send(request);
    }
    const batch = Math.min(CHECK_EVERY, requests - sent);
    for (let index = 0; index < batch; index += AT_ONCE) {
      const together = Math.min(AT_ONCE, batch - index);
      sent += together;
      await Promise.all(Array.from({ length: together }, one));
    }
    await assertHealthy(sandbox);
  }
} catch (error) {
  fatal = error;
} finally {
  await sandbox.stop();
  agent.destroy();
}

for (const [problem, { count, request }] of [...problems].slice(0, SHOWN)) {
  console.log(`${count} × ${problem}`);
  console.log(
    `    ${request.plane} ${request.method} ${
      request.path
    } ${request.body.slice(0, 300)}`,
  );
}
if (fatal) {
  console.log(fatal.message);
}
const tally = [...statuses].sort().map(([status, n]) => `${status}: ${n}`);
console.log(`statuses: ${tally.join(', ')}`);
console.log(`fuzz: ${sent} requests, ${answered} answered, seed ${seed}`);
process.exitCode = fatal || problems.size > 0 || answered < sent ? 1 : 0;
