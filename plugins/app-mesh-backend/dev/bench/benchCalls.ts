import { callsOf } from './calls';
import { naiveRead } from './naiveRead';
import { readEstate } from './readEstate';
import { startBenchEstate } from './startBenchEstate';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';
/** Of one account and region; AWS publishes none; the run is short at this pace. */
const RATE = { requestsPerSecond: 100, burst: 20 };

async function visibleAfter(
  change: () => Promise<unknown>,
  isVisible: () => Promise<boolean>,
): Promise<number> {
  const start = performance.now();
  await change();
  while (!(await isVisible())) {
    if (performance.now() - start > 30_000) {
      throw new Error('A change did not become visible within 30 seconds');
    }
    await new Promise(resolve => {
      setTimeout(resolve, 20);
    });
  }
  return performance.now() - start;
}

/** Counts calls for one size of estate; resolves whether the goals are met. */
export async function benchCalls(size: {
  accounts: number;
  services: number;
}): Promise<boolean> {
  const estate = await startBenchEstate(size);
  const { owner, sandbox } = estate;
  const line = (what: string, figures: string) =>
    console.log(`  ${what.padEnd(34)} ${figures}`);
  console.log(`${size.services} services over ${size.accounts} accounts`);

  sandbox.log.clear();
  await naiveRead(sandbox, owner);
  const naive = callsOf(sandbox);
  line('naive, every time', `${naive.aws} AWS calls`);

  sandbox.log.clear();
  const held = await readEstate(estate, { clusters: true, ...RATE });
  await held.collections.start();
  const cold = callsOf(sandbox);
  line(
    'cold, held in clusters',
    `${cold.aws} AWS calls (${cold.appMesh} App Mesh), ${cold.cluster} cluster calls, ${cold.watches} watches begun`,
  );
  const [snapshot] = await held.store.list();
  const isWhole = snapshot.resources.length === 1 + 4 * size.services;

  await new Promise(resolve => {
    setTimeout(resolve, 1000);
  });
  sandbox.log.clear();
  await held.collections.runScheduled();
  await held.collections.runScheduled();
  const steady = callsOf(sandbox);
  line(
    'steady, two rounds',
    `${steady.aws} AWS calls, ${steady.cluster} cluster calls`,
  );

  const cluster = estate.clusters[0];
  const latencies: number[] = [];
  for (let port = 9000; port < 9005; port++) {
    latencies.push(
      await visibleAfter(
        () =>
          cluster.merge({
            apiVersion: API_VERSION,
            kind: 'VirtualNode',
            metadata: { name: 'service-0', namespace: 'bench' },
            spec: {
              listeners: [{ portMapping: { port, protocol: 'http' } }],
            },
          }),
        async () =>
          (
            await held.store.list()
          )[0].resources.some(
            ({ kind, name, spec }) =>
              kind === 'VirtualNode' &&
              name === 'service-0_bench' &&
              JSON.stringify(spec).includes(String(port)),
          ),
      ),
    );
  }
  const slowest = Math.max(...latencies);
  line(
    'a change visible after',
    `${slowest.toFixed(0)} ms at most (of ${latencies.length})`,
  );
  await held.collections.stop();

  sandbox.log.clear();
  const bare = await readEstate(estate, { clusters: false, ...RATE });
  const start = performance.now();
  await bare.collections.start();
  const seconds = (performance.now() - start) / 1000;
  const coldBare = callsOf(sandbox);
  const floor = Math.max(
    0,
    (coldBare.appMesh - RATE.burst) / RATE.requestsPerSecond,
  );
  line(
    'cold, without clusters',
    `${coldBare.aws} AWS calls in ${seconds.toFixed(
      1,
    )} s (the rate allows ${floor.toFixed(1)} s)`,
  );
  sandbox.log.clear();
  await bare.collections.runScheduled();
  const described = sandbox.log
    .list({ service: 'appmesh', notPrincipal: 'appmesh-controller' })
    .filter(({ operation }) => operation?.startsWith('Describe')).length;
  line(
    'steady, without clusters',
    `${callsOf(sandbox).aws} AWS calls, ${described} describes`,
  );
  await bare.collections.stop();
  await sandbox.stop();

  return (
    isWhole &&
    steady.aws + steady.cluster === 0 &&
    slowest < 2000 &&
    described === 0 &&
    (size.services !== 200 ||
      size.accounts !== 2 ||
      cold.aws + cold.cluster <= 40)
  );
}
