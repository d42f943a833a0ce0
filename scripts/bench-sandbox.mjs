/**
 * `yarn bench:sandbox`: measures a sandbox in a process of its own and prints one table; ends with 1 if a goal is
 * missed. Beside each rate stands what a plain `node:http` server on this machine answers with a body of the same
 * size, and moto's server where Python has it.
 *
 * `--services N` loads N services per account instead of 1,000.
 */
import { parseArgs } from 'node:util';
import {
  AppMeshClient,
  DescribeVirtualNodeCommand,
} from '@aws-sdk/client-app-mesh';
import { startMoto } from './lib/benchMoto.mjs';
import { startFloor } from './lib/benchFloor.mjs';
import { measure } from './lib/benchMeasure.mjs';
import { loadServices } from './lib/benchLoad.mjs';
import { startOwnSandbox } from './lib/benchSandbox.mjs';
import { signedHeaders } from './lib/benchSigning.mjs';
import { prepare } from './lib/prepare.mjs';

const { values } = parseArgs({
  options: { services: { type: 'string', default: '1000' } },
});
const services = Number(values.services);
const CONCURRENCY = 16;
const GOALS = { startMs: 1000, loadSeconds: 60, residentMebibytes: 400 };

const { node, env } = prepare();
const rows = [];
let missed = false;

function report(what, figure, compared = '', goal = undefined) {
  rows.push([what, figure, compared]);
  if (goal === false) {
    missed = true;
    rows.at(-1)[2] = `${compared} GOAL MISSED`.trim();
  }
}

const rate = ({ perSecond, milliseconds }) =>
  `${Math.round(perSecond)}/s (median ${milliseconds.toFixed(1)} ms)`;
const ratio = (ours, theirs) => (ours.perSecond / theirs.perSecond).toFixed(2);

const quotas = {
  virtualNodesPerMesh: 10_000,
  virtualRoutersPerMesh: 10_000,
  virtualServicesPerMesh: 10_000,
};

async function medianStart() {
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    const sandbox = await startOwnSandbox({ node, env });
    times.push(sandbox.startMilliseconds);
    await sandbox.stop();
  }
  return times.sort((left, right) => left - right)[2];
}

async function measureDescribe(sandbox, meshName, virtualNodeName) {
  const [{ accessKeyId, secretAccessKey }] = sandbox.accounts;
  const credentials = { accessKeyId, secretAccessKey };
  const client = new AppMeshClient({
    endpoint: sandbox.endpoint,
    region: sandbox.region,
    credentials,
  });
  const sdk = await measure({
    concurrency: CONCURRENCY,
    seconds: 4,
    ask: () =>
      client.send(
        new DescribeVirtualNodeCommand({ meshName, virtualNodeName }),
      ),
  });
  client.destroy();
  const url = `${sandbox.endpoint}/v20190125/meshes/${meshName}/virtualNodes/${virtualNodeName}`;
  const headers = await signedHeaders({
    url,
    credentials,
    region: sandbox.region,
    service: 'appmesh',
  });
  const raw = await measure({
    concurrency: CONCURRENCY,
    seconds: 4,
    url,
    headers,
  });
  const floor = await startFloor({ node, bytes: raw.bytes });
  const floorRate = await measure({
    concurrency: CONCURRENCY,
    seconds: 4,
    url: floor.url,
  });
  await floor.stop();
  report(
    'DescribeVirtualNode, AWS SDK, 16 at once',
    rate(sdk),
    "the SDK's own work included",
  );
  report(
    'DescribeVirtualNode, signed once, kept alive, 16 at once',
    rate(raw),
    `${ratio(raw, floorRate)} of plain node:http (${Math.round(
      floorRate.perSecond,
    )}/s)`,
  );
  return raw;
}

async function compareWithMoto(ours) {
  const moto = await startMoto();
  if (typeof moto === 'string') {
    report('DescribeVirtualNode, moto', 'skipped', moto);
    return;
  }
  const theirs = await measure({
    concurrency: CONCURRENCY,
    seconds: 4,
    url: moto.url,
    headers: moto.headers,
  });
  await moto.stop();
  report(
    `DescribeVirtualNode, moto ${moto.version} server, unsigned, 16 at once`,
    rate(theirs),
    `ours is ${ratio(ours, theirs)} times as fast`,
  );
}

async function measureList(sandbox) {
  const [{ server, token }] = sandbox.accounts;
  const headers = { authorization: `Bearer ${token}` };
  const url = `${server}/apis/appmesh.k8s.aws/v1beta2/virtualnodes?limit=500`;
  const list = await measure({ concurrency: 4, seconds: 4, url, headers });
  const single = await measure({ concurrency: 1, seconds: 2, url, headers });
  const floor = await startFloor({ node, bytes: list.bytes });
  const plain = await measure({ concurrency: 4, seconds: 4, url: floor.url });
  await floor.stop();
  report(
    `List of 500 VirtualNodes (${Math.round(
      list.bytes / 1024,
    )} KiB), 4 at once`,
    rate(list),
    `${ratio(list, plain)} of plain node:http (${Math.round(
      plain.perSecond,
    )}/s)`,
  );
  report('List of 500 VirtualNodes, one after the other', rate(single));
}

const start = await medianStart();
report(
  'Start until all servers answer, median of 5',
  `${Math.round(start)} ms`,
  `goal ${GOALS.startMs} ms`,
  start < GOALS.startMs,
);

const sandbox = await startOwnSandbox({
  node,
  env,
  config: { quotas, podStartDelay: 100 },
});
try {
  const resident = async () => sandbox.residentMebibytes();
  report('Memory after start', `${Math.round(await resident())} MiB`);
  const [frontend, backend] = sandbox.accounts;
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  await loadServices({ sandbox, account: frontend, count: services });
  const first = seconds();
  report(
    `${services} services through one API server until all are Active`,
    `${first.toFixed(1)} s`,
    `goal ${GOALS.loadSeconds} s for 1000`,
    first < GOALS.loadSeconds,
  );
  await loadServices({ sandbox, account: backend, count: services });
  report(
    `2 × ${services} services, the second account's after the first's`,
    `${seconds().toFixed(1)} s`,
  );
  const loaded = await resident();
  report(
    `Memory with 2 × ${services} services loaded`,
    `${Math.round(loaded)} MiB`,
    `goal ${GOALS.residentMebibytes} MiB`,
    loaded < GOALS.residentMebibytes,
  );
  await measureList(sandbox);
  const raw = await measureDescribe(
    sandbox,
    `bench-${frontend.name}`,
    'service-1_bench',
  );
  await compareWithMoto(raw);
  report('Memory at the end', `${Math.round(await resident())} MiB`);
} finally {
  await sandbox.stop();
}

const widths = [0, 1].map(column =>
  Math.max(...rows.map(row => row[column].length)),
);
console.log('');
for (const [what, figure, compared] of rows) {
  console.log(
    `${what.padEnd(widths[0])}  ${figure.padEnd(widths[1])}  ${compared}`,
  );
}
process.exitCode = missed ? 1 : 0;
