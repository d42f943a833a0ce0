import { TestDatabases } from '@backstage/backend-test-utils';
import type { SnapshotSource } from '@crossmesh/plugin-app-mesh-common';
import type { Fault, FaultEffect } from '@crossmesh/sandbox';
import type { CatalogFault } from '../__testUtils__/FaultyCatalog';
import { eventually } from '../__testUtils__/eventually';
import { CONSUMER, OWNER, REGION } from '../__testUtils__/sandboxEstate';
import {
  startFaultEstate,
  type FaultEstate,
} from '../__testUtils__/startFaultEstate';
import type { SnapshotContent, StoredSource } from '../store';
import type { Collector } from './Collector';

type Trouble = 'denies' | 'throttles' | 'hangs' | 'drops' | 'fails';

const DENIED: FaultEffect = {
  kind: 'error',
  status: 403,
  code: 'AccessDeniedException',
  message: 'closed',
};
const FAILED: FaultEffect = {
  kind: 'error',
  status: 503,
  code: 'ServiceUnavailableException',
  message: 'broken',
};
const EFFECTS: Record<Trouble, FaultEffect> = {
  denies: DENIED,
  throttles: { kind: 'throttle' },
  hangs: { kind: 'hang' },
  drops: { kind: 'drop' },
  fails: FAILED,
};
const CATALOG_FAULTS: Record<Trouble, CatalogFault> = {
  denies: 403,
  throttles: 429,
  hangs: 'hang',
  drops: 'drop',
  fails: 503,
};
const TROUBLES = Object.keys(EFFECTS) as Trouble[];

interface SourceCase {
  name: string;
  match: Fault['match'];
  /** The sources that the fault concerns. */
  isStruck: (source: SnapshotSource) => boolean;
}

const notPrincipal = 'appmesh-controller';
const AWS_SOURCES: SourceCase[] = [
  {
    name: 'App Mesh',
    match: { service: 'appmesh', notPrincipal },
    isStruck: ({ service }) => service === 'app-mesh',
  },
  {
    name: 'RAM',
    match: { service: 'ram', accountId: OWNER },
    isStruck: ({ accountId, service }) =>
      service === 'ram' && accountId === OWNER,
  },
  {
    name: 'IAM',
    match: { service: 'iam', accountId: OWNER },
    isStruck: ({ accountId, service }) =>
      service === 'iam' && accountId === OWNER,
  },
  {
    name: 'Cloud Map',
    match: { service: 'servicediscovery', accountId: OWNER },
    isStruck: ({ accountId, service }) =>
      service === 'cloud-map' && accountId === OWNER,
  },
  {
    name: 'tagging',
    match: { service: 'tagging', accountId: CONSUMER },
    isStruck: ({ accountId, service }) =>
      service === 'tagging' && accountId === CONSUMER,
  },
];

/** Only the clock stands still: whatever waits, waits as ever. */
function freezeClock() {
  jest.useFakeTimers({
    now: Date.now(),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}

function later(milliseconds: number) {
  jest.setSystemTime(Date.now() + milliseconds);
}

function nameOf({ accountId, cluster, service }: SnapshotSource): string {
  return `${service} ${cluster ?? accountId}`;
}

/** What a snapshot says, without what every reading moves. */
function contentOf({ resources, shares }: SnapshotContent) {
  return {
    shares,
    resources: resources.map(({ clusterObject, ...resource }) => ({
      ...resource,
      cluster: clusterObject?.cluster,
    })),
  };
}

function detailsOf(sources: StoredSource[]) {
  return sources.map(({ cloudMapNamespaces, serviceLinkedRole }) => ({
    cloudMapNamespaces,
    serviceLinkedRole,
  }));
}

describe('a source that fails', () => {
  const { AWS_ENDPOINT_URL, AWS_MAX_ATTEMPTS } = process.env;
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let estate: FaultEstate;
  let collector: Collector;

  async function read() {
    const [snapshots, sources] = await Promise.all([
      estate.store.list(),
      estate.store.sources(),
    ]);
    return { snapshots, sources };
  }

  /** What may be said of every source that fails, and of all others while it does. */
  async function expectAside(
    before: Awaited<ReturnType<typeof read>>,
    isStruck: SourceCase['isStruck'],
    trouble: Trouble,
  ) {
    const during = await read();
    expect(during.snapshots.map(contentOf)).toEqual(
      before.snapshots.map(contentOf),
    );
    expect(detailsOf(during.sources)).toEqual(detailsOf(before.sources));
    expect(during.sources.map(nameOf)).toEqual(before.sources.map(nameOf));
    expect(during.sources.filter(isStruck)).not.toEqual([]);
    for (const [index, source] of during.sources.entries()) {
      const readBefore = before.sources[index].readAt ?? '';
      if (!isStruck(source)) {
        expect(source.error).toBeUndefined();
        expect(source.retryAt).toBeUndefined();
        expect((source.readAt ?? '') > readBefore).toBe(true);
      } else {
        expect(source.readAt).toBe(readBefore);
        expect(source.error).toMatchObject({
          service: source.service,
          accountId: source.accountId,
          occurredAt: new Date().toISOString(),
          name:
            trouble === 'denies'
              ? 'NotAllowedError'
              : 'ServiceUnavailableError',
        });
        expect(source.retryAt).toEqual(expect.any(String));
      }
    }
    return during.sources.filter(isStruck);
  }

  async function expectRecovered() {
    const { sources } = await read();
    for (const { error, retryAt, throttledAt } of sources) {
      expect({ error, retryAt, throttledAt }).toEqual({});
    }
  }

  beforeAll(async () => {
    // What the SDK tries again by itself would only take time here.
    process.env.AWS_MAX_ATTEMPTS = '1';
    estate = await startFaultEstate(databases);
    freezeClock();
    collector = estate.createCollector();
    collector.watch(() => {});
    await eventually(async () => {
      await collector.collect();
      const [snapshot] = await estate.store.list();
      return snapshot?.resources.length === 7 ? true : undefined;
    });
  }, 60_000);

  afterAll(async () => {
    jest.useRealTimers();
    collector?.unwatch();
    await estate?.stop();
    Object.assign(process.env, { AWS_ENDPOINT_URL, AWS_MAX_ATTEMPTS });
    if (AWS_ENDPOINT_URL === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    }
    if (AWS_MAX_ATTEMPTS === undefined) {
      delete process.env.AWS_MAX_ATTEMPTS;
    }
  });

  beforeEach(async () => {
    later(1000);
    await collector.collect();
    await expectRecovered();
    later(1000);
  });

  afterEach(() => {
    estate.sandbox.faults.clear();
    estate.catalog.fault = undefined;
  });

  it('has something to tell in each source before', async () => {
    const { snapshots, sources } = await read();
    expect(sources.map(nameOf).sort()).toEqual(
      [
        ...['app-mesh', 'cloud-map', 'iam', 'ram', 'tagging'].flatMap(service =>
          [OWNER, CONSUMER].map(accountId => `${service} ${accountId}`),
        ),
        `catalog ${OWNER}`,
        'kubernetes backend',
        'kubernetes frontend',
      ].sort(),
    );
    expect(snapshots[0].shares).toMatchObject([{ state: 'shared' }]);
    expect(
      snapshots[0].resources.flatMap(({ name, ownership }) =>
        ownership && ownership.source !== 'account-default'
          ? [`${name} ${ownership.team} ${ownership.source}`]
          : [],
      ),
    ).toEqual([
      'app_yelb group:default/frontend-team cluster-annotation',
      'ui_yelb group:default/ui-team cluster-annotation',
      'db group:default/db-team tag',
    ]);
    expect(detailsOf(sources)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ serviceLinkedRole: 'present' }),
        expect.objectContaining({ cloudMapNamespaces: ['yelb.local'] }),
      ]),
    );
  });

  describe.each(AWS_SOURCES)('$name', ({ isStruck, match }) => {
    it.each(TROUBLES)('%s', async trouble => {
      const before = await read();
      const fault = estate.sandbox.faults.add({
        match: { plane: 'aws', ...match },
        effect: EFFECTS[trouble],
      });
      await collector.collect();
      const struck = await expectAside(before, isStruck, trouble);
      for (const { accountId, error, throttledAt } of struck) {
        expect(error?.message).toContain(`(${accountId}), ${REGION}`);
        expect(error?.role).toBe(`arn:aws:iam::${accountId}:role/crossmesh`);
        expect(throttledAt !== undefined).toBe(trouble === 'throttles');
      }

      const strikes = estate.sandbox.faults.strikes(fault.id);
      expect(strikes).toBeGreaterThan(0);
      await collector.collect(undefined, { scheduled: true });
      await collector.collect(undefined, { retrying: true });
      await collector.follow();
      expect(estate.sandbox.faults.strikes(fault.id)).toBe(strikes);
      await expectStillFailing(struck);

      estate.sandbox.faults.remove(fault.id);
      later(1000);
      estate.sandbox.log.clear();
      await collector.collect(undefined, { retrying: true });
      await expectRecovered();
      // Only what had failed was asked.
      expect(askedServices()).toEqual([match.service]);
    });
  });

  function askedServices() {
    return [
      ...new Set(
        estate.sandbox.log
          .list({ plane: 'aws', notPrincipal })
          .map(({ service }) => service),
      ),
    ];
  }

  async function expectStillFailing(struck: StoredSource[]) {
    const { sources } = await read();
    for (const source of struck) {
      expect(sources).toContainEqual(source);
    }
  }

  it('has recovered when it answers after having been throttled once, and says that it was', async () => {
    const match = { service: 'iam', accountId: OWNER };
    const denied = estate.sandbox.faults.add({ match, effect: DENIED });
    await collector.collect();
    estate.sandbox.faults.remove(denied.id);
    estate.sandbox.faults.add({
      match,
      effect: EFFECTS.throttles,
      times: 1,
    });
    later(1000);
    estate.logger.warn.mockClear();
    await collector.collect(undefined, { retrying: true });
    const { sources } = await read();
    expect(sources.filter(({ throttledAt }) => throttledAt)).toEqual([
      expect.objectContaining({
        service: 'iam',
        accountId: OWNER,
        readAt: new Date().toISOString(),
        throttledAt: new Date().toISOString(),
      }),
    ]);
    expect(sources.flatMap(({ error }) => error ?? [])).toEqual([]);
    expect(estate.logger.warn.mock.calls.flat()).toEqual([
      `AWS throttles iam in account ${OWNER}, ${REGION}; reading goes on slower, and what was read before is shown meanwhile.`,
    ]);
  });

  describe('the role of an account', () => {
    it.each(TROUBLES)('%s', async trouble => {
      const before = await read();
      const fault = estate.sandbox.faults.add({
        match: { service: 'sts', accountId: CONSUMER },
        effect:
          trouble === 'denies'
            ? { ...DENIED, code: 'AccessDenied' }
            : EFFECTS[trouble],
      });
      // Its AWS clients have no credentials yet, as after a start.
      const fresh = estate.createCollector();
      await fresh.collect();
      const isStruck = ({ accountId, service }: SnapshotSource) =>
        accountId === CONSUMER && service !== 'kubernetes';
      const struck = await expectAside(before, isStruck, trouble);
      expect(struck).toHaveLength(5);
      for (const { error } of struck) {
        expect(error?.message).toContain(`account backend (${CONSUMER})`);
        expect(error?.message).toMatch(
          trouble === 'denies'
            ? /^The role arn:aws:iam::222222222222:role\/crossmesh .* could not be assumed/
            : /^AWS STS /,
        );
      }
      const strikes = estate.sandbox.faults.strikes(fault.id);
      await fresh.collect(undefined, { scheduled: true });
      expect(estate.sandbox.faults.strikes(fault.id)).toBe(strikes);

      estate.sandbox.faults.remove(fault.id);
      later(1000);
      await fresh.collect(undefined, { retrying: true });
      await expectRecovered();
    });
  });

  describe('the catalog', () => {
    const isStruck = ({ service }: SnapshotSource) => service === 'catalog';

    it.each(TROUBLES)('%s', async trouble => {
      const before = await read();
      // What the catalog said a moment ago still holds.
      later(6000);
      estate.catalog.fault = CATALOG_FAULTS[trouble];
      await collector.collect();
      const [{ error }] = await expectAside(before, isStruck, trouble);
      expect(error?.message).toMatch(/^The catalog .* teams are shown as they/);

      const { requests } = estate.catalog;
      await collector.follow();
      await collector.collect(undefined, { scheduled: true });
      expect(estate.catalog.requests).toBe(requests);

      estate.catalog.fault = undefined;
      later(1000);
      await collector.follow();
      await expectRecovered();
    });
  });

  describe('a cluster', () => {
    const isStruck = ({ cluster }: SnapshotSource) => cluster === 'frontend';

    it.each(TROUBLES)('%s', async trouble => {
      const before = await read();
      const fault = estate.sandbox.faults.add({
        match: { plane: 'kubernetes', cluster: 'frontend', notPrincipal },
        effect: EFFECTS[trouble],
      });
      // A replica that has just started: it has followed nothing yet.
      const fresh = estate.createCollector();
      const onChange = jest.fn();
      fresh.watch(onChange);
      try {
        await fresh.collect();
        const [{ error }] = await expectAside(before, isStruck, trouble);
        expect(error?.message).toMatch(
          /^The cluster frontend \(account 111111111111, us-west-2\)/,
        );
        expect(error?.message.includes('429')).toBe(trouble === 'throttles');

        // Nobody waits for it any more, and nobody but its own clock asks it.
        estate.sandbox.faults.remove(fault.id);
        await eventually(async () => {
          await fresh.follow();
          const { sources } = await read();
          return sources.some(source => source.error) ? undefined : true;
        });
        expect(onChange).toHaveBeenCalled();
        await expectRecovered();
        later(1000);
        await fresh.collect();
        const { snapshots } = await read();
        expect(snapshots.map(contentOf)).toEqual(
          before.snapshots.map(contentOf),
        );
      } finally {
        fresh.unwatch();
      }
    });

    it('is lost while it is followed, and taken up again', async () => {
      const before = await read();
      const fault = estate.sandbox.faults.add({
        match: { plane: 'kubernetes', cluster: 'frontend', notPrincipal },
        effect: { kind: 'drop' },
      });
      // Cuts the watches.
      estate.sandbox.stopAccount('frontend');
      estate.sandbox.startAccount('frontend');
      const errorOf = async () => {
        await collector.follow();
        const { sources } = await read();
        return sources.find(isStruck)?.error;
      };
      const error = await eventually(errorOf);
      expect(error.message).toMatch(/^The cluster frontend .* be reached to/);
      const during = await read();
      expect(during.snapshots.map(contentOf)).toEqual(
        before.snapshots.map(contentOf),
      );

      estate.sandbox.faults.remove(fault.id);
      await eventually(async () => ((await errorOf()) ? undefined : true));
      await expectRecovered();
    });
  });
});
