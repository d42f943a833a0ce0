import { ConfigReader } from '@backstage/config';
import { DefaultAccountDirectory } from './DefaultAccountDirectory';

const FRONTEND = {
  accountId: '111111111111',
  name: 'frontend',
  regions: ['us-west-2', 'eu-central-1'],
  team: 'frontend-team',
  clusters: [
    { name: 'frontend', region: 'us-west-2' },
    { name: 'canary', region: 'us-west-2' },
    { name: 'europe', region: 'eu-central-1' },
  ],
};
const BACKEND = {
  accountId: '222222222222',
  regions: ['us-west-2'],
  clusters: [{ name: 'backend' }],
};

const PLACE = { accountId: '222222222222', region: 'us-west-2' };

function directoryOf(...accounts: object[]): DefaultAccountDirectory {
  return DefaultAccountDirectory.fromConfig(
    new ConfigReader({ appMesh: { accounts } }),
  );
}

describe('DefaultAccountDirectory', () => {
  it('reads accounts, with defaults for name and for the region of clusters', () => {
    expect(directoryOf(FRONTEND, BACKEND).list()).toEqual([
      {
        accountId: '111111111111',
        name: 'frontend',
        regions: ['us-west-2', 'eu-central-1'],
        team: 'group:default/frontend-team',
        clusters: [
          {
            name: 'frontend',
            accountId: '111111111111',
            region: 'us-west-2',
          },
          { name: 'canary', accountId: '111111111111', region: 'us-west-2' },
          {
            name: 'europe',
            accountId: '111111111111',
            region: 'eu-central-1',
          },
        ],
      },
      {
        accountId: '222222222222',
        name: '222222222222',
        regions: ['us-west-2'],
        team: undefined,
        clusters: [
          { name: 'backend', accountId: '222222222222', region: 'us-west-2' },
        ],
      },
    ]);
  });

  it('is empty without configuration', () => {
    expect(
      DefaultAccountDirectory.fromConfig(new ConfigReader({})).list(),
    ).toEqual([]);
  });

  it('names the known accounts when one is not configured', () => {
    expect(() => directoryOf(FRONTEND).get('333333333333')).toThrow(
      'The account "333333333333" is not configured; add it to appMesh.accounts or use one of frontend (111111111111).',
    );
  });

  it('finds the only cluster of a region, or the named one', () => {
    const directory = directoryOf(FRONTEND, BACKEND);
    const where = { accountId: '111111111111', region: 'us-west-2' };

    expect(directory.cluster({ ...where, region: 'eu-central-1' }).name).toBe(
      'europe',
    );
    expect(directory.cluster({ ...where, name: 'canary' }).name).toBe('canary');
    expect(() => directory.cluster(where)).toThrow(
      /several clusters in account frontend \(111111111111\), us-west-2; name one of frontend, canary/,
    );
    expect(() => directory.cluster({ ...where, name: 'europe' })).toThrow(
      /"europe" is not configured in account frontend/,
    );
    expect(() =>
      directory.cluster({ accountId: '222222222222', region: 'us-east-1' }),
    ).toThrow(/No cluster is configured/);
  });

  it.each([
    ['an account id that is a number', { accountId: 111111111111 }, /quote it/],
    [
      'a short account id',
      { accountId: '1111' },
      /accounts\[0\]\.accountId: .*twelve digits/,
    ],
    [
      'a region that is none',
      { regions: ['nowhere'] },
      /accounts\[0\]\.regions names "nowhere", which is not an AWS region/,
    ],
    ['a misspelt region', { regions: ['us-wset-2'] }, /"us-wset-2", which is/],
    ['no region', { regions: [] }, /at least one region/],
    ['a region twice', { regions: ['us-west-2', 'us-west-2'] }, /only once/],
    ['a malformed team', { team: 'group:/' }, /not an entity reference/],
    [
      'a cluster in a foreign region',
      { clusters: [{ name: 'x', region: 'us-east-1' }] },
      /clusters\[0\]\.region must be one of the account's regions/,
    ],
    [
      'a cluster without region where there are several',
      { clusters: [{ name: 'x' }] },
      /clusters\[0\]\.region must be one/,
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => directoryOf({ ...FRONTEND, ...change })).toThrow(message);
  });

  it('refuses ids, names and clusters that stand twice', () => {
    expect(() => directoryOf(FRONTEND, FRONTEND)).toThrow(
      /account id "111111111111" stands twice/,
    );
    expect(() =>
      directoryOf(FRONTEND, { ...BACKEND, name: 'frontend' }),
    ).toThrow(/account name "frontend" stands twice/);
    expect(() =>
      directoryOf(FRONTEND, { ...BACKEND, clusters: [{ name: 'frontend' }] }),
    ).toThrow(/cluster "frontend" stands twice/);
  });

  describe('beside the configuration of the Kubernetes plugin', () => {
    const beside = (...clusterLocatorMethods: object[]) =>
      DefaultAccountDirectory.fromConfig(
        new ConfigReader({
          appMesh: { accounts: [BACKEND] },
          kubernetes: { clusterLocatorMethods },
        }),
      );
    const config = (...names: string[]) => ({
      type: 'config',
      clusters: names.map(name => ({ name })),
    });

    it('refuses a cluster that the plugin cannot know', () => {
      expect(() => beside(config('frontend', 'backend-2'))).toThrow(
        'The cluster "backend" of the account 222222222222 (222222222222) in appMesh.accounts is not in kubernetes.clusterLocatorMethods, which has frontend, backend-2; give both the same name.',
      );
    });

    it.each([
      ['it knows it', [config('frontend'), config('backend')]],
      ['it finds clusters elsewhere', [config('x'), { type: 'catalog' }]],
      ['it is not configured', []],
    ])('takes a cluster where %s', (_, locators) => {
      expect(beside(...locators).cluster(PLACE).name).toBe('backend');
    });
  });
});
