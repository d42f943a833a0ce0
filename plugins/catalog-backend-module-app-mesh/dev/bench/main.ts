/** Registers 10,000 entities in a catalog, and counts what the rounds after it write. */
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleAppMesh from '../../src';
import { appMeshStub } from '../../src/__fixtures__/appMeshStub';
import { yelbResponse } from '../../src/__fixtures__/yelb';
import { CountedDatabase } from './CountedDatabase';

const ENTITIES = 10_000;
const ACCOUNT = '222222222222';
const TASK = `app-mesh:${ACCOUNT}:us-west-2:refresh`;

/** A mesh in which one account has so many workloads. */
function largeMesh() {
  const response = yelbResponse();
  const [node] = response.graph.nodes.filter(
    ({ kind, resourceOwner }) =>
      kind === 'VirtualNode' && resourceOwner === ACCOUNT,
  );
  const nodes = Array.from({ length: ENTITIES }, (_, index) => ({
    ...node,
    id: `${node.id}-${index}`,
    name: `${node.name}-${index}`,
    entityRef: undefined,
  }));
  return { ...response, graph: { ...response.graph, nodes, edges: [] } };
}

function startCatalog(
  database: CountedDatabase,
  scheduler: ReturnType<typeof mockServices.scheduler>,
): Promise<TestBackend> {
  const reading = {
    meshes: [largeMesh()],
    errors: [],
    findings: new Map(),
    isWhole: true,
  };
  return startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleAppMesh,
      appMeshStub(() => reading),
      database.factory(),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          // What the catalog does with entities afterwards writes too.
          catalog: { processingInterval: false },
          appMesh: {
            accounts: [
              { accountId: ACCOUNT, name: 'large', regions: ['us-west-2'] },
            ],
          },
        },
      }),
    ],
  });
}

async function rounds(database: CountedDatabase, count: number) {
  const scheduler = mockServices.scheduler();
  const backend = await startCatalog(database, scheduler);
  const measured: { seconds: number; writes: number }[] = [];
  database.takeWrites();
  for (let round = 0; round < count; round++) {
    const start = performance.now();
    await scheduler.triggerTask(TASK);
    measured.push({
      seconds: (performance.now() - start) / 1000,
      writes: database.takeWrites(),
    });
  }
  await backend.stop();
  return measured;
}

function print(what: string, figures: { seconds: number; writes: number }) {
  const { seconds, writes } = figures;
  console.log(
    `  ${what.padEnd(48)} ${writes} statements that write, ${seconds.toFixed(
      1,
    )} s`,
  );
}

async function main(): Promise<boolean> {
  const database = new CountedDatabase();
  const [first, second] = await rounds(database, 2);
  const [{ count }] = await database
    .knex('refresh_state')
    .count({ count: '*' });
  const [restarted] = await rounds(database, 1);
  await database.knex.destroy();
  console.log(`${ENTITIES} entities, registered by the catalog provider`);
  print(`first round, ${count} registered`, first);
  print('second round', second);
  const good = Number(count) === ENTITIES && second.writes === 0;
  console.log(
    `${' '.repeat(51)}${
      good ? 'met' : 'MISSED'
    }  (goal: all registered, then no writes)`,
  );
  print('first round after a restart', restarted);
  return good;
}

main().then(
  good => process.exit(good ? 0 : 1),
  error => {
    console.error(error);
    process.exit(1);
  },
);
