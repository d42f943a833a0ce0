import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { MeshSnapshot } from '@crossmesh/plugin-app-mesh-common';
import { parse } from 'yaml';
import { snapshotChecker } from '../../__testUtils__/snapshotChecker';
import { examples } from './examples';
import { createCheckRulesAction } from './createCheckRulesAction';

const MESH = {
  region: 'us-west-2',
  meshOwner: '111111111111',
  meshName: 'yelb',
};

const SNAPSHOT: MeshSnapshot = {
  mesh: { ...MESH, arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb' },
  takenAt: '2026-06-01T12:00:00.000Z',
  resources: [],
  shares: [],
  sources: [],
};

const NODE = `# what the team wrote
apiVersion: v1
kind: Service
metadata:
  name: ui
---
apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualNode
metadata:
  name: ui
spec:
  awsName: ui
  listeners:
    - portMapping: { port: 80, protocol: http }
  serviceDiscovery:
    dns: { hostname: ui.yelb.svc.cluster.local }
  backends:
    - virtualService:
        virtualServiceRef: { name: app }
    - virtualService:
        virtualServiceRef: { name: gone }
`;

const APP = `apiVersion: v1
kind: List
items:
  - apiVersion: appmesh.k8s.aws/v1beta2
    kind: VirtualService
    metadata: { name: app }
    spec: { provider: { virtualNode: { virtualNodeRef: { name: app } } } }
  - apiVersion: appmesh.k8s.aws/v1beta2
    kind: VirtualNode
    metadata: { name: app }
    spec:
      listeners: [{ portMapping: { port: 80, protocol: http } }]
      serviceDiscovery: { dns: { hostname: app.yelb.svc.cluster.local } }
`;

const ROUTER = `apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualRouter
metadata: { name: app }
spec:
  listeners: [{ portMapping: { port: 80, protocol: http } }]
  routes:
    - name: all
      httpRoute:
        match: { prefix: / }
        action:
          weightedTargets:
            - virtualNodeRef: { name: elsewhere }
              weight: 1
`;

describe('app-mesh:rules:check', () => {
  const workspace = createMockDirectory();
  let snapshot: MeshSnapshot | undefined;

  beforeEach(() => {
    snapshot = SNAPSHOT;
    workspace.setContent({ deploy: { 'ui.yaml': NODE, 'app.yml': APP } });
  });

  async function run(input: object = {}) {
    const rules = snapshotChecker(() => snapshot);
    const output = jest.fn();
    const context = {
      ...createMockActionContext({
        input: {
          accountId: '222222222222',
          ...MESH,
          namespace: 'yelb',
          path: 'deploy',
          ...input,
        },
        workspacePath: workspace.path,
      }),
      output,
    };
    const error = await createCheckRulesAction({ rules })
      .handler(context as never)
      .then(
        () => undefined,
        failure => failure,
      );
    return {
      asked: rules.asked,
      error,
      output: Object.fromEntries(output.mock.calls),
    };
  }

  it('fails with a table that leads to file, line and remedy', async () => {
    const { error, output } = await run();
    expect(error.name).toBe('ConflictError');
    expect(error.stack).toBe(error.message);
    expect(error.message).toContain(
      'What 3 manifests would bring into the mesh yelb of account 111111111111 in us-west-2: 1 × error, 1 × warning, 1 × info; gone would be 0.',
    );
    expect(error.message).toContain('acceptFindings: [AM101]');
    expect(error.message).toContain(
      '| error | AM101 | deploy/ui.yaml:20 | The virtual node ui (account 222222222222, us-west-2) has the backend gone.yelb',
    );
    expect(output).toMatchObject({
      errors: 1,
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'AM101',
          file: 'deploy/ui.yaml',
          line: 20,
          path: 'spec.backends[1].virtualService.virtualServiceName',
        }),
      ]),
    });
  });

  it.each([{ failOn: 'never' }, { acceptFindings: ['AM101'] }])(
    'reports only, with %j',
    async input => {
      const { error, output } = await run(input);
      expect(error).toBeUndefined();
      expect(output.errors).toBe(1);
      expect(output.table).toContain('| AM101 |');
    },
  );

  it('says what it could not evaluate', async () => {
    const { output } = await run({ failOn: 'never' });
    expect(output.notEvaluated).toEqual([
      expect.stringMatching(
        /^Rules not evaluated: .*in account 222222222222\.$/,
      ),
    ]);
    snapshot = undefined;
    expect((await run()).error.message).toMatch(
      /^Nothing was evaluated: no configured account sees the mesh yelb of account 111111111111 in us-west-2/,
    );
    expect((await run({ failOn: 'never' })).error).toBeUndefined();
  });

  it('fails on warnings where it is told to', async () => {
    workspace.setContent({ deploy: { 'app.yml': APP } });
    expect((await run()).error).toBeUndefined();
    // Nobody calls it.
    const { error } = await run({ failOn: 'warning' });
    expect(error.message).toContain('| warning | AM115 | deploy/app.yml:1 |');
  });

  it('takes the manifests of several clusters together, and finds a route in its router', async () => {
    workspace.setContent({
      deploy: { 'app.yml': APP },
      frontend: { 'router.yaml': ROUTER },
    });
    const { asked, error } = await run({
      alsoIn: [
        { accountId: '111111111111', path: 'frontend', namespace: 'web' },
      ],
    });
    expect(
      asked[0].request.objects?.map(({ accountId, manifests, namespace }) => [
        accountId,
        namespace,
        manifests.length,
      ]),
    ).toEqual([
      ['222222222222', 'yelb', 2],
      ['111111111111', 'web', 1],
    ]);
    expect(error.message).toMatch(/\| AM104 \| frontend\/router\.yaml:12 \|/);
  });

  it.each([
    [{ path: 'nowhere' }, 'The workspace has no nowhere'],
    [{ path: '../..' }, 'Relative path is not allowed'],
    [{ acceptFindings: ['ports'] }, '"ports" in acceptFindings is not'],
  ])('does not check with %j', async (input, message) => {
    expect((await run(input)).error.message).toContain(message);
  });

  it('names the file that is not YAML, and the folder without manifests', async () => {
    workspace.setContent({ deploy: { 'a.yaml': 'kind: [' } });
    expect((await run()).error.message).toMatch(
      /^deploy\/a\.yaml is not valid YAML/,
    );
    workspace.setContent({ deploy: { 'a.yaml': 'kind: x' } });
    expect((await run()).error.message).toBe(
      'The workspace has no manifest of App Mesh in deploy; name the folder that has them.',
    );
  });

  it('has examples that its schema takes', () => {
    const { schema } = createCheckRulesAction({
      rules: snapshotChecker(() => undefined),
    });
    for (const { example } of examples) {
      const [, { input }] = parse(example).steps;
      for (const name of Object.keys(input)) {
        expect(schema?.input?.properties).toHaveProperty(name);
      }
    }
    expect(examples).toHaveLength(3);
  });
});
