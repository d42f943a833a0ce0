import { READERS, type BackendProcess, type Held } from '../backend';
import { observe, type Observed } from './observe';
import { MESH, inEstate, overEstate } from './overMesh';

export const FEW = 40;
export const MANY = 2500;
export const CONCURRENT = 50;
/** Its neighbours have names of one length, however large the mesh is. */
const ENTITY = '/entities/component/default/service-20/graphs';
/** Readers who pause a second after each answer. */
const PACED = { readers: CONCURRENT, readings: 10, pause: 1000 };
/** Readers who do not. */
const WITHOUT_PAUSE = { readers: CONCURRENT, readings: 40 };

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

export interface SmallMesh {
  held: Held;
  /** Bytes of one entity's neighbourhood. */
  payload: number;
}

/** What is held, and one entity's neighbourhood, where the mesh is small. */
export function measureSmall(): Promise<SmallMesh> {
  return inEstate(FEW, estate =>
    overEstate(
      estate,
      { services: FEW, catalog: 'pretended' },
      async backend => {
        const payload = (await backend.get(ENTITY)).length;
        await observe(backend, neighbourhoods(backend, FEW), WITHOUT_PAUSE);
        return { held: await backend.held(), payload };
      },
    ),
  );
}

export interface LargeMesh extends SmallMesh {
  graph: Observed;
  /** Bytes of the graph. */
  graphBytes: number;
  paced: Observed;
  together: Observed;
  /** By who may read one account. */
  restricted: Observed;
  /** Of Backstage's health check. */
  health: Observed;
  /** With Backstage's own catalog in the process. */
  withCatalog: Observed;
  stored: number;
}

async function measureBackend(
  backend: BackendProcess,
): Promise<Omit<LargeMesh, 'withCatalog'>> {
  const graphBytes = (await backend.get(MESH)).length;
  const graph = await observe(backend, () => backend.get(MESH), {
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
  return {
    graph,
    graphBytes,
    payload,
    paced,
    together,
    restricted,
    health,
    held: await backend.held(),
    stored: backend.storedBytes(),
  };
}

/** How a backend over a large mesh answers, and what it holds. */
export function measureLarge(): Promise<LargeMesh> {
  return inEstate(MANY, async estate => ({
    ...(await overEstate(
      estate,
      { services: MANY, catalog: 'pretended' },
      measureBackend,
    )),
    withCatalog: await overEstate(
      estate,
      { services: MANY, catalog: 'real' },
      backend => observe(backend, neighbourhoods(backend, MANY), PACED),
    ),
  }));
}
