import { mockServices } from '@backstage/backend-test-utils';
import type { AnyMeshResource } from '@crossmesh/plugin-app-mesh-common';
import Knex from 'knex';
import { setFlagsFromString } from 'v8';
import { runInNewContext } from 'vm';
import { DatabaseSnapshotStore } from '../../src/store';
import { MeshViews } from '../../src/views';

const SERVICES = 2500;
const READERS = 50;
const READINGS = 20;
const EVERYTHING = { unlimited: true, allows: () => true };
const OWNER = '100000000000';
const mesh = { region: 'us-west-2', meshOwner: OWNER, meshName: 'bench' };
const ARN = `arn:aws:appmesh:us-west-2:${OWNER}:mesh/bench`;

/** Each service calls the next three. */
function resources(): AnyMeshResource[] {
  return Array.from({ length: SERVICES }, (_, index): AnyMeshResource[] => {
    const name = `service-${index}`;
    const common = {
      name,
      mesh,
      resourceOwner: OWNER,
      status: 'ACTIVE' as const,
      version: 1,
    };
    return [
      {
        ...common,
        kind: 'VirtualNode',
        arn: `${ARN}/virtualNode/${name}`,
        spec: {
          listeners: [{ portMapping: { port: 8080, protocol: 'http' } }],
          serviceDiscovery: { dns: { hostname: `${name}.bench.local` } },
          backends: [1, 2, 3].map(step => ({
            virtualService: {
              virtualServiceName: `service-${(index + step) % SERVICES}`,
            },
          })),
        },
        ownership: {
          entityRef: `component:default/${name}`,
          source: 'entity-annotation',
        },
      },
      {
        ...common,
        kind: 'VirtualRouter',
        arn: `${ARN}/virtualRouter/${name}`,
        spec: {
          listeners: [{ portMapping: { port: 8080, protocol: 'http' } }],
        },
      },
      {
        ...common,
        kind: 'Route',
        arn: `${ARN}/virtualRouter/${name}/route/all`,
        parentName: name,
        spec: {
          httpRoute: {
            match: { prefix: '/' },
            action: { weightedTargets: [{ virtualNode: name, weight: 1 }] },
          },
        },
      },
      {
        ...common,
        kind: 'VirtualService',
        arn: `${ARN}/virtualService/${name}`,
        spec: { provider: { virtualRouter: { virtualRouterName: name } } },
      },
    ];
  }).flat();
}

/** What is really held, without what only waits to be collected. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function p95(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];
}

/** Times graphs and neighbourhoods of 10,000 resources; resolves whether the goals are met. */
export async function benchViews(): Promise<boolean> {
  const knex = Knex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  const store = await DatabaseSnapshotStore.create(
    mockServices.database({ knex }),
  );
  await store.write({
    snapshots: [
      {
        mesh: { ...mesh, arn: ARN },
        takenAt: new Date().toISOString(),
        resources: resources(),
        shares: [],
      },
    ],
    removed: [],
    sources: [],
  });
  const { bytes } = await knex('app_mesh_snapshots')
    .select(knex.raw('length(content) as bytes'))
    .first();
  const views = MeshViews.create({
    accounts: {
      list: () => [],
      get: () => {
        throw new Error('unused');
      },
      cluster: () => {
        throw new Error('unused');
      },
    },
    awsClients: { roleArn: () => undefined },
    store,
  });
  const memoryBefore = heldBytes();
  await views.getMeshGraph(mesh, EVERYTHING);
  const start = performance.now();
  const graph = JSON.stringify(await views.getMeshGraph(mesh, EVERYTHING));
  const whole = performance.now() - start;

  const times: number[] = [];
  let payload = 0;
  await Promise.all(
    Array.from({ length: READERS }, async (_, reader) => {
      for (let reading = 0; reading < READINGS; reading++) {
        // Requests come in turns, as they do over HTTP.
        await new Promise(resolve => {
          setImmediate(resolve);
        });
        const begun = performance.now();
        const answer = await views.getEntityGraphs(
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: `service-${(reader * READINGS + reading) % SERVICES}`,
            },
          },
          EVERYTHING,
        );
        payload = Math.max(payload, JSON.stringify(answer).length);
        times.push(performance.now() - begun);
      }
    }),
  );
  const grown = (heldBytes() - memoryBefore) / 2 ** 20;
  console.log('10,000 resources');
  console.log(
    `  stored in                          ${(bytes / 2 ** 20).toFixed(1)} MiB`,
  );
  console.log(
    `  graph of the mesh, warm            ${whole.toFixed(0)} ms, ${(
      graph.length /
      2 ** 20
    ).toFixed(1)} MiB`,
  );
  console.log(
    `  neighbourhood, ${READERS} readers         p95 ${p95(times).toFixed(
      1,
    )} ms, ${payload} bytes at most`,
  );
  console.log(`  heap grown by                      ${grown.toFixed(0)} MiB`);
  await knex.destroy();
  return bytes < 20 * 2 ** 20 && whole < 300 && p95(times) < 20 && grown < 150;
}
