import {
  naiveRead,
  readEstate,
  startBenchEstate,
  type BenchEstate,
} from '../estate';
import { atMost, type Row, type Section } from '../report';
import { callsOf } from './callsOf';
import { visibleAfter } from './visibleAfter';

/** Of one account and region; AWS publishes none; the run is short at this pace. */
const RATE = { requestsPerSecond: 100, burst: 20 };
const CHANGES = 5;

interface Size {
  accounts: number;
  services: number;
}

async function measureNaive({ owner, sandbox }: BenchEstate): Promise<Row[]> {
  sandbox.log.clear();
  await naiveRead(sandbox, owner);
  return [
    {
      what: 'naive, every time',
      measured: `${callsOf(sandbox).aws} AWS calls`,
    },
  ];
}

async function measureHeld(
  estate: BenchEstate,
  { accounts, services }: Size,
): Promise<Row[]> {
  const { sandbox } = estate;
  sandbox.log.clear();
  const { collections, store } = await readEstate(estate, {
    clusters: true,
    ...RATE,
  });
  await collections.start();
  const cold = callsOf(sandbox);
  const [snapshot] = await store.list();
  if (snapshot.resources.length !== 1 + 4 * services) {
    throw new Error(`Only ${snapshot.resources.length} resources were read`);
  }
  await new Promise(resolve => {
    setTimeout(resolve, 1000);
  });
  sandbox.log.clear();
  await collections.runScheduled();
  await collections.runScheduled();
  const steady = callsOf(sandbox);
  await collections.stop();
  const told = `${cold.aws} AWS calls (${cold.appMesh} App Mesh) and ${cold.cluster} cluster calls, ${cold.watches} watches begun`;
  return [
    services === 200 && accounts === 2
      ? {
          ...atMost({
            what: 'cold, held in clusters',
            value: cold.aws + cold.cluster,
            goal: 40,
            unit: 'calls',
          }),
          measured: told,
        }
      : { what: 'cold, held in clusters', measured: told },
    {
      ...atMost({
        what: 'steady, two rounds',
        value: steady.aws + steady.cluster,
        goal: 0,
        unit: 'calls',
      }),
      measured: `${steady.aws} AWS calls, ${steady.cluster} cluster calls`,
    },
  ];
}

async function measureBare(estate: BenchEstate): Promise<Row[]> {
  const { sandbox } = estate;
  sandbox.log.clear();
  const { collections } = await readEstate(estate, {
    clusters: false,
    ...RATE,
  });
  const start = performance.now();
  await collections.start();
  const seconds = (performance.now() - start) / 1000;
  const cold = callsOf(sandbox);
  const floor = (cold.appMesh - RATE.burst) / RATE.requestsPerSecond;
  sandbox.log.clear();
  await collections.runScheduled();
  const { aws } = callsOf(sandbox);
  const described = sandbox.log
    .list({ service: 'appmesh', notPrincipal: 'appmesh-controller' })
    .filter(({ operation }) => operation?.startsWith('Describe')).length;
  await collections.stop();
  return [
    {
      what: 'cold, without clusters',
      measured: `${cold.aws} AWS calls in ${seconds.toFixed(1)} s, ${(
        seconds / floor
      ).toFixed(2)} times the ${floor.toFixed(1)} s that the rate allows`,
      goal: 'at most 1.1 times',
      met: seconds <= 1.1 * floor,
    },
    {
      what: 'steady, without clusters',
      measured: `${aws} AWS calls, ${described} describes`,
      goal: 'no describes',
      met: described === 0,
    },
  ];
}

/** Counts calls for one size of estate, from the sandbox's log. */
export async function benchCalls(size: Size): Promise<Section> {
  const estate = await startBenchEstate(size);
  try {
    const naive = await measureNaive(estate);
    const held = await measureHeld(estate, size);
    const latencies = await visibleAfter(estate, CHANGES);
    const visible = atMost({
      what: `a change visible in the API, of ${CHANGES}`,
      value: Math.max(...latencies),
      goal: 2000,
      unit: 'ms',
    });
    const bare = await measureBare(estate);
    return {
      title: `${size.services} services over ${size.accounts} accounts`,
      rows: [...naive, ...held, visible, ...bare],
    };
  } finally {
    await estate.sandbox.stop();
  }
}
