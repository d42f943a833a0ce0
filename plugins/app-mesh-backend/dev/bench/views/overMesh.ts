import { BackendProcess } from '../backend';
import { startBenchEstate, type BenchEstate } from '../estate';

/** The graph of the bench's mesh. */
export const MESH = '/meshes/us-west-2/100000000000/bench/graph';
/** So many components has the catalog, however many services there are. */
const COMPONENTS = 2500;

/** Measures a backend over an estate, and the whole of the estate's mesh must be there. */
export async function overEstate<T>(
  estate: BenchEstate,
  options: { services: number; catalog: 'pretended' | 'real' },
  measure: (backend: BackendProcess) => Promise<T>,
): Promise<T> {
  const { catalog, services } = options;
  const backend = await BackendProcess.start(estate, {
    components: COMPONENTS,
    catalog,
  });
  try {
    const { graph } = JSON.parse(await backend.get(MESH));
    // Nodes are all but the mesh and the routes.
    if (graph.nodes.length !== 3 * services) {
      throw new Error(`The backend read ${graph.nodes.length} nodes only`);
    }
    while (
      catalog === 'real' &&
      (await backend.countComponents()) < COMPONENTS
    ) {
      await new Promise(resolve => {
        setTimeout(resolve, 1000);
      });
    }
    return await measure(backend);
  } finally {
    await backend.stop();
  }
}

/** Measures something in an estate with so many services over two accounts. */
export async function inEstate<T>(
  services: number,
  measure: (estate: BenchEstate) => Promise<T>,
): Promise<T> {
  const estate = await startBenchEstate({ accounts: 2, services });
  try {
    return await measure(estate);
  } finally {
    await estate.sandbox.stop();
  }
}
