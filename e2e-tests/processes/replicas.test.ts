import { expect, test } from '@playwright/test';
import { waitFor } from '../../scripts/lib/waitFor.mjs';
import { MESH, SHARED_MESH } from '../../scripts/lib/yelb.mjs';
import { OpenPage } from '../support/OpenPage';
import {
  startReplicas,
  type LoggedRequest,
  type Replica,
  type Replicas,
} from '../support/replicas';

const GRAPH = `/api/app-mesh/v1/meshes/${MESH.region}/${MESH.meshOwner}/${MESH.meshName}/graph`;
/** Kinds that are followed, in each of two clusters. */
const WATCHES = 2 * 7;

test.describe.configure({ timeout: 150_000 });

let estate: Replicas | undefined;
let first: Replica;
let second: Replica;

function isWatch({ operation }: LoggedRequest): boolean {
  return operation === 'watch';
}

/** Of each account, the shortest time between two readings of its meshes, in seconds. */
function shortestPauses(requests: LoggedRequest[]): number[] {
  const times = new Map<string, number[]>();
  for (const { accountId = '', at, operation } of requests) {
    if (operation === 'ListMeshes') {
      times.set(accountId, [...(times.get(accountId) ?? []), Date.parse(at)]);
    }
  }
  return [...times.values()].map(list =>
    Math.min(...list.slice(1).map((at, index) => (at - list[index]) / 1000)),
  );
}

async function names(replica: Replica): Promise<string[]> {
  const { graph } = await replica.backstage.request(GRAPH);
  return graph.nodes.map(({ name }: { name: string }) => name);
}

async function registered(replica: Replica): Promise<string[]> {
  const entities = await replica.backstage.request(
    '/api/catalog/entities?filter=kind=resource,spec.type=app-mesh-virtual-node',
  );
  return entities.map(
    ({ metadata }: { metadata: { title: string } }) => metadata.title,
  );
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}

test.beforeAll(async () => {
  estate = await startReplicas();
  if (!estate) {
    return;
  }
  [first, second] = estate.replicas;
  await first.backstage.entity('template:default/shared-mesh');
  const id = await first.backstage.createTask('shared-mesh', SHARED_MESH);
  const { status } = await first.backstage.follow(id, () => {});
  expect(status).toBe('completed');
});

test.afterAll(async () => {
  await estate?.stop();
});

test('of two replicas one collects, both answer, and both tell open pages', async () => {
  test.skip(!estate, 'PostgreSQL is not installed.');
  if (!estate) {
    return;
  }
  const pages = await Promise.all(
    [first, second].map(({ backstage, url }) =>
      OpenPage.open(url, backstage, 'app-mesh'),
    ),
  );
  await estate.createVirtualNode('one');
  for (const [index, replica] of [first, second].entries()) {
    await waitFor('the replica to show the node', async () =>
      (await names(replica)).includes('one_yelb'),
    );
    await waitFor('the open page to be told', () =>
      pages[index].signals.some(
        ({ channel, message }) =>
          channel === 'app-mesh' &&
          JSON.stringify(message) ===
            JSON.stringify({ action: 'snapshot-changed' }),
      ),
    );
    pages[index].close();
  }
  const answers = await Promise.all(
    [first, second].map(({ backstage }) => backstage.request(GRAPH)),
  );
  expect(answers[0].graph).toEqual(answers[1].graph);

  // Of what happens from here on, a second collector would double all.
  await estate.clearLog();
  await new Promise(resolve => {
    setTimeout(resolve, 40_000);
  });
  const requests = await estate.requests();
  const pauses = shortestPauses(requests);
  expect(pauses).toHaveLength(2);
  // The configuration reads App Mesh again after 15 seconds; rounds are 5 seconds apart.
  for (const pause of pauses) {
    expect(pause).toBeGreaterThan(14);
  }
  expect(requests.filter(isWatch).length).toBeLessThanOrEqual(WATCHES);
});

test('when the one that collects is killed, the other goes on within a minute', async () => {
  test.skip(!estate, 'PostgreSQL is not installed.');
  if (!estate) {
    return;
  }
  const { requests } = estate;
  await estate.clearLog();
  const page = await OpenPage.open(second.url, second.backstage, 'app-mesh');
  await first.kill();
  const killed = performance.now();
  // Nobody collects at this moment; it must not be lost.
  await estate.createVirtualNode('two');

  await waitFor(
    'the other replica to follow the clusters',
    async () => (await requests()).filter(isWatch).length >= WATCHES,
    { seconds: 60 },
  );
  const taken = seconds(killed);
  await waitFor(
    'what happened meanwhile to show',
    async () => (await names(second)).includes('two_yelb'),
    { seconds: 60 },
  );
  const shown = seconds(killed);
  // The catalog's rounds go on in the other replica too, and remove nothing that was there.
  await waitFor('the catalog to have both nodes', async () => {
    const titles = await registered(second);
    return ['one_yelb', 'two_yelb'].every(title => titles.includes(title));
  });
  await waitFor('the open page to be told', () => page.signals.length > 0);
  page.close();
  console.log(
    `The other replica followed the clusters ${taken.toFixed(
      1,
    )} s after the kill, and showed what happened meanwhile after ${shown.toFixed(
      1,
    )} s.`,
  );
  expect(shown).toBeLessThan(60);
  expect((await requests()).filter(isWatch)).toHaveLength(WATCHES);

  // Whoever comes back finds somebody else at work.
  await estate.clearLog();
  await first.start();
  await estate.createVirtualNode('three');
  for (const replica of [first, second]) {
    await waitFor('the replica to show the node', async () =>
      (await names(replica)).includes('three_yelb'),
    );
  }
  const after = await requests();
  expect(after.filter(isWatch)).toEqual([]);
  for (const pause of shortestPauses(after)) {
    expect(pause).toBeGreaterThan(14);
  }
});
