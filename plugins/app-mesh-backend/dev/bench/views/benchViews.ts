import { BackendProcess, READERS } from '../backend';
import { startBenchEstate } from '../estate';
import { atMost, type Row, type Section } from '../report';
import { observe, type Observed } from './observe';
import { quantile } from './quantile';

const FEW = 40;
const MANY = 2500;
const CONCURRENT = 50;
const READINGS = 40;
/** Of readers that pause. */
const PACED = { readers: CONCURRENT, readings: 10, pause: 1000 };
/** Of readers that do not. */
const WITHOUT_PAUSE = { readers: CONCURRENT, readings: READINGS };
const MEBIBYTE = 2 ** 20;
/** Its neighbours have names of one length, however large the mesh is. */
const ENTITY = '/entities/component/default/service-20/graphs';
const MESH = '/meshes/us-west-2/100000000000/bench/graph';

interface Measured {
  backend: BackendProcess;
  stop(): Promise<void>;
}

async function backendOver(services: number): Promise<Measured> {
  const estate = await startBenchEstate({ accounts: 2, services });
  const backend = await BackendProcess.start(estate, { components: MANY });
  const { graph } = JSON.parse(await backend.get(MESH));
  // Nodes are all but the mesh and the routes.
  if (graph.nodes.length !== 3 * services) {
    throw new Error(`The backend read ${graph.nodes.length} nodes only`);
  }
  return {
    backend,
    async stop() {
      await backend.stop();
      await estate.sandbox.stop();
    },
  };
}

/** Reads the neighbourhoods of one service after the other. */
function neighbourhoods(
  backend: BackendProcess,
  services: number,
  token?: string,
) {
  return (index: number) =>
    backend.get(
      `/entities/component/default/service-${index % services}/graphs`,
      token,
    );
}

function noteOf({ processor, times }: Observed): string {
  return `median ${quantile(times, 0.5).toFixed(1)} ms, ${processor.toFixed(
    1,
  )} ms of the processor each`;
}

function p95(what: string, observed: Observed): Row {
  return atMost({
    what: `${what}, p95`,
    value: quantile(observed.times, 0.95),
    goal: 20,
    unit: 'ms',
    digits: 1,
    note: noteOf(observed),
  });
}

/** What is held, and one entity's neighbourhood, where the mesh is small. */
async function measureSmall() {
  const { backend, stop } = await backendOver(FEW);
  try {
    const payload = (await backend.get(ENTITY)).length;
    await observe(backend, neighbourhoods(backend, FEW), WITHOUT_PAUSE);
    return { held: await backend.held(), payload };
  } finally {
    await stop();
  }
}

/**
 * A backend process over 10,000 resources: how fast it answers over HTTP, and how much more it holds than
 * one over a small mesh.
 */
export async function benchViews(): Promise<Section[]> {
  const small = await measureSmall();
  const { backend, stop } = await backendOver(MANY);
  try {
    const graph = await backend.get(MESH);
    const whole = await observe(backend, () => backend.get(MESH), {
      readers: 1,
      readings: 10,
    });
    const payload = (await backend.get(ENTITY)).length;
    const read = neighbourhoods(backend, MANY);
    const paced = await observe(backend, read, PACED);
    const together = await observe(backend, read, WITHOUT_PAUSE);
    const restricted = await observe(
      backend,
      neighbourhoods(backend, MANY, READERS.oneAccount),
      WITHOUT_PAUSE,
    );
    const health = await observe(
      backend,
      () => backend.getHealth(),
      WITHOUT_PAUSE,
    );
    const held = await backend.held();
    const mebibytes = (bytes: number) => bytes / MEBIBYTE;
    return [
      {
        title: `${4 * MANY} resources, read over HTTP from a backend process`,
        rows: [
          atMost({
            what: 'graph of the mesh, warm, median of 10',
            value: quantile(whole.times, 0.5),
            goal: 300,
            unit: 'ms',
            note: `${whole.processor.toFixed(
              0,
            )} ms of the processor each, ${mebibytes(graph.length).toFixed(
              1,
            )} MiB`,
          }),
          p95(`neighbourhood, ${CONCURRENT} readers once a second`, paced),
          p95(`neighbourhood, ${CONCURRENT} readers without pause`, together),
          p95('the same, for who may read one account', restricted),
          {
            what: "the same of Backstage's health check, p95",
            measured: `${quantile(health.times, 0.95).toFixed(1)} ms, ${noteOf(
              health,
            )}`,
          },
          atMost({
            what: 'neighbourhood, payload',
            value: payload,
            goal: small.payload,
            unit: 'bytes',
            note: `of ${4 * FEW} resources ${small.payload}`,
          }),
          atMost({
            what: `heap more than of ${4 * FEW} resources`,
            value: mebibytes(held.heap - small.held.heap),
            goal: 150,
            unit: 'MiB',
            note: `in all ${mebibytes(held.heap).toFixed(0)} MiB`,
          }),
          atMost({
            what: 'resident memory, the same',
            value: mebibytes(held.resident - small.held.resident),
            goal: 150,
            unit: 'MiB',
            note: `in all ${mebibytes(held.resident).toFixed(0)} MiB`,
          }),
          atMost({
            what: 'stored',
            value: mebibytes(backend.storedBytes()),
            goal: 20,
            unit: 'MiB',
            digits: 1,
          }),
        ],
      },
    ];
  } finally {
    await stop();
  }
}
