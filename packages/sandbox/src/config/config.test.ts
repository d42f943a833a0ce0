import { parse } from 'yaml';
import {
  awsConfigFiles,
  completeSandboxConfig,
  defaultSandboxConfig,
  kubeconfig,
  readSandboxConfig,
  sandboxEnvironment,
} from '.';

describe('readSandboxConfig', () => {
  it('takes the defaults for what is absent', () => {
    expect(readSandboxConfig('')).toEqual(defaultSandboxConfig());
    expect(readSandboxConfig('port: 0\nseed: 7')).toEqual({
      ...defaultSandboxConfig(),
      port: 0,
      seed: 7,
    });
  });

  it.each([
    ['port: 70000', '/port'],
    ['accounts: [{ id: 12 }]', '/accounts/0'],
    ['unsharedMesh: maybe', '/unsharedMesh'],
    ['typo: 1', 'must NOT have additional properties'],
    ['regions: []', '/regions'],
    ['port: [', 'not valid YAML'],
    ['just text', '/ must be object'],
    ['quotas: { virtualNodesPerMesh: -1 }', '/quotas'],
    ['quotas: { nodes: 1 }', 'must NOT have additional properties'],
    ['throttling: { appmesh: { reads: { rate: 0, burst: 1 } } }', 'rate'],
    ['throttling: { s3: {} }', '/throttling'],
    ['logSize: 0', '/logSize'],
  ])('refuses %j', (yaml, message) => {
    expect(() => readSandboxConfig(yaml)).toThrow(message);
  });
});

describe('completeSandboxConfig', () => {
  it('raises single quotas, and takes the rates of the controller', () => {
    const defaults = defaultSandboxConfig();
    const config = readSandboxConfig(
      'quotas: { virtualNodesPerMesh: 2000 }\nthrottling: true',
    );
    expect(config.quotas).toEqual({
      ...defaults.quotas,
      virtualNodesPerMesh: 2000,
    });
    expect(config.throttling.appmesh.writes).toEqual({ rate: 8, burst: 5 });
    expect(readSandboxConfig('throttling: false').throttling).toEqual({});
  });

  it('refuses an organization whose units make no tree', () => {
    const complete = (
      units: { id: string; parentId?: string; accountIds?: string[] }[],
      managementAccountId = '111111111111',
    ) =>
      completeSandboxConfig({
        organization: {
          id: 'o-sandbox0001',
          managementAccountId,
          accountIds: ['111111111111'],
          ramSharing: false,
          units: units.map(unit => ({ name: 'u', accountIds: [], ...unit })),
        },
      });
    expect(() => complete([], '222222222222')).toThrow(
      'the management account "222222222222", which is not in its organization',
    );
    expect(() => complete([{ id: 'a' }, { id: 'a' }])).toThrow(
      'two organizational units "a"',
    );
    expect(() => complete([{ id: 'a', parentId: 'x' }])).toThrow(
      'in "x", which does not exist',
    );
    expect(() =>
      complete([
        { id: 'a', parentId: 'b' },
        { id: 'b', parentId: 'a' },
      ]),
    ).toThrow('the organizational unit "a" inside itself');
    expect(() => complete([{ id: 'a', accountIds: ['222222222222'] }])).toThrow(
      'the account "222222222222" in the organizational unit "a"',
    );
    complete([{ id: 'a', parentId: 'r-root', accountIds: ['111111111111'] }]);
  });

  it('refuses accounts and clusters that collide', () => {
    const [frontend, backend] = defaultSandboxConfig().accounts;
    expect(() =>
      completeSandboxConfig({ accounts: [frontend, frontend] }),
    ).toThrow('two accounts with the id "111111111111"');
    expect(() =>
      completeSandboxConfig({
        accounts: [frontend, { ...backend, clusters: frontend.clusters }],
      }),
    ).toThrow('two clusters with the name "frontend"');
    expect(() => completeSandboxConfig({ port: 4571 })).toThrow(
      'two servers on the port "4571"',
    );
    expect(() => completeSandboxConfig({ regions: ['eu-west-1'] })).toThrow(
      'region "us-west-2", which is not among its regions',
    );
  });
});

describe('files for clients', () => {
  const sandbox = {
    config: defaultSandboxConfig(),
    endpoint: 'http://127.0.0.1:4566',
    clusters: [
      {
        name: 'frontend',
        accountId: '111111111111',
        region: 'us-west-2',
        server: 'http://127.0.0.1:4571',
        token: 'secret',
      },
    ],
  };

  it('has an environment per account', () => {
    expect(sandboxEnvironment(sandbox, 'backend')).toEqual({
      AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
      AWS_ACCESS_KEY_ID: 'AKIABACKEND000000001',
      AWS_SECRET_ACCESS_KEY: 'sandbox-backend',
      AWS_REGION: 'us-west-2',
    });
    expect(() => sandboxEnvironment(sandbox, 'nobody')).toThrow(
      'no account "nobody"',
    );
  });

  it('has a context per cluster', () => {
    expect(parse(kubeconfig(sandbox))).toMatchObject({
      'current-context': 'frontend',
      clusters: [
        {
          name: 'frontend',
          cluster: { server: 'http://token:secret@127.0.0.1:4571' },
        },
      ],
      users: [{ name: 'frontend', user: { token: 'secret' } }],
      contexts: [
        {
          name: 'frontend',
          context: { cluster: 'frontend', user: 'frontend' },
        },
      ],
    });
  });

  it('has a profile per account', () => {
    const { config, credentials } = awsConfigFiles(sandbox);
    expect(config).toContain(
      '[profile backend]\nregion = us-west-2\nendpoint_url = http://127.0.0.1:4566\n',
    );
    expect(credentials).toContain(
      '[frontend]\naws_access_key_id = AKIAFRONTEND00000001\naws_secret_access_key = sandbox-frontend\n',
    );
  });
});
