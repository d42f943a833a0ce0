import { expect, test } from '@playwright/test';
import { waitFor } from '../../scripts/lib/waitFor.mjs';
import { SHARED_MESH, onboardings } from '../../scripts/lib/yelb.mjs';
import { startInstance, type Instance } from '../support/instance';

let instance: Instance;

test.beforeAll(async () => {
  instance = await startInstance();
  await instance.backstage.entity('template:default/shared-mesh');
  await instance.backstage.entity('component:default/redis-server');
});

test.afterAll(async () => {
  await instance?.stop();
});

async function complete(id: string) {
  const log: string[] = [];
  const { status } = await instance.backstage.follow(id, (line: string) =>
    log.push(line),
  );
  expect(status, log.join('\n')).toBe('completed');
  return log;
}

/** Calls that were carried out; one that a fault held back has the status 0. */
function creations(
  writes: Awaited<ReturnType<Instance['writes']>>,
  operation: string,
) {
  return writes.filter(
    ({ operation: made, status }) =>
      made === operation && status >= 200 && status < 300,
  );
}

test('a run whose backend is killed goes on where it stopped and makes nothing twice', async () => {
  // Holds the call without carrying it out later, when nobody waits for it any more.
  await instance.addFault({
    match: { operation: 'AcceptResourceShareInvitation' },
    effect: { kind: 'hang' },
    times: 1,
  });
  const id = await instance.backstage.createTask('shared-mesh', SHARED_MESH);
  await waitFor('the share to be created', async () => {
    const writes = await instance.writes();
    return creations(writes, 'CreateResourceShare').length === 1;
  });

  await instance.killBackend();
  const before = await instance.writes();
  await instance.clearFaults();
  await instance.restartBackend();
  await complete(id);

  const writes = await instance.writes();
  expect(writes.length).toBeGreaterThan(before.length);
  expect(creations(writes, 'CreateResourceShare')).toHaveLength(1);
  expect(creations(writes, 'AcceptResourceShareInvitation')).toHaveLength(1);
  // One of the same name in each account: callers there resolve the services of both.
  expect(
    creations(writes, 'CreateHttpNamespace')
      .map(({ accountId }) => accountId)
      .sort(),
  ).toEqual([SHARED_MESH.ownerAccountId, ...SHARED_MESH.consumerAccountIds]);

  await instance.clearLog();
  await instance.backstage.retryTask(id);
  await complete(id);
  expect(await instance.writes()).toEqual([]);
});

test('a second run of every template calls nothing that writes', async () => {
  const values = await onboardings();
  for (const onboarding of values) {
    await complete(
      await instance.backstage.createTask('onboard-service', onboarding),
    );
  }
  await instance.clearLog();

  await complete(
    await instance.backstage.createTask('shared-mesh', SHARED_MESH),
  );
  for (const onboarding of values) {
    await complete(
      await instance.backstage.createTask('onboard-service', onboarding),
    );
  }
  expect(await instance.writes()).toEqual([]);
});
