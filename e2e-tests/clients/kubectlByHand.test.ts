import { expect, test } from '@playwright/test';
import { Clients, missing } from '../support/clients';

const remedy = missing('kubectl');
test.skip(remedy !== undefined, remedy);

let clients: Clients;

test.beforeAll(async () => {
  clients = await Clients.start();
});

test.afterAll(async () => {
  await clients?.stop();
});

const kubectl = (args: string, input?: string) =>
  clients.kubectl('frontend', args, input);
const refusal = async (args: string, input?: string) =>
  (await clients.tryKubectl('frontend', args, input)).stderr;

/** Before 1.27, kubectl reads the document in which no field of a custom kind is listed. */
async function readsOpenApi3(): Promise<boolean> {
  const { clientVersion } = JSON.parse(
    await kubectl('version --client -o json'),
  );
  return Number.parseInt(clientVersion.minor, 10) >= 27;
}

const DEPLOYMENT = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: api:1
          env: [{ name: A, value: '1' }, { name: B, value: '2' }]
          resources: { limits: { cpu: 1 } }
        - { name: log, image: log:1 }
`;

test('kubectl reads the server and what it serves', async () => {
  const { serverVersion } = JSON.parse(await kubectl('version -o json'));
  expect(serverVersion.gitVersion).toMatch(/^v1\./);
  const resources = await kubectl(
    'api-resources --api-group=appmesh.k8s.aws -o name',
  );
  expect(resources.trim().split('\n')).toEqual(
    expect.arrayContaining([
      'meshes.appmesh.k8s.aws',
      'virtualnodes.appmesh.k8s.aws',
      'virtualservices.appmesh.k8s.aws',
    ]),
  );
});

test('kubectl explains custom kinds, and those of Kubernetes', async () => {
  expect(await kubectl('explain virtualnodes')).toMatch(/KIND: +VirtualNode/);
  if (await readsOpenApi3()) {
    expect(await kubectl('explain virtualnode.spec')).toContain('podSelector');
    expect(await kubectl('explain mesh.metadata')).toContain('annotations');
  }
  const ports = await kubectl(
    'explain deployment.spec.template.spec.containers.ports',
  );
  expect(ports).toMatch(/containerPort\s+<integer>\s+-required-/);
  expect(ports).toContain('List of ports to expose from the container.');
  expect(await refusal('explain deployment.spec.replica')).toContain(
    'field "replica" does not exist',
  );
});

test('kubectl merges lists item by item, and refuses a field that is not there', async () => {
  await kubectl('apply -f -', DEPLOYMENT);
  await kubectl('set env deployment/api --containers=api C=3');
  await kubectl(
    'apply -f -',
    DEPLOYMENT.replace(", { name: B, value: '2' }", ''),
  );
  const { spec } = JSON.parse(await kubectl('get deployment api -o json'));
  const [api] = spec.template.spec.containers;
  expect(api.env.map(({ name }: { name: string }) => name).sort()).toEqual([
    'A',
    'C',
  ]);

  expect(
    await refusal('apply -f -', DEPLOYMENT.replace('image: api:1', 'imag: a')),
  ).toMatch(/unknown field "(spec\.template\.spec\.containers\[0\]\.)?imag"/);
});

test('kubectl makes, exposes, rolls out and rolls back a deployment', async () => {
  await kubectl('create deployment web --image=web:1');
  await kubectl('rollout status deployment/web --timeout=30s');
  await kubectl('expose deployment web --port=80');
  await kubectl('set image deployment/web web=web:2');
  await kubectl('rollout status deployment/web --timeout=30s');
  expect(await kubectl('rollout undo deployment/web')).toContain('rolled back');
  await kubectl('rollout status deployment/web --timeout=30s');
  expect(await kubectl('get deployment web -o wide')).toMatch(
    /web +1\/1 .* web:1 +app=web/,
  );
  const described = await kubectl('describe deployment web');
  expect(described).toMatch(/StrategyType: +RollingUpdate/);
  expect(described).toContain('deployment.kubernetes.io/revision: 3');
  expect(await kubectl('get endpointslices')).toMatch(/IPv4 +80 +10\./);
});

test('kubectl is told what the sandbox has not', async () => {
  await kubectl('run idle --image=idle:1');
  await kubectl('wait --for=condition=Ready pod/idle --timeout=30s');
  expect(await refusal('logs idle')).toContain(
    'the sandbox runs no containers, so pod "idle" in namespace "default" has no log',
  );
  expect(await refusal('top nodes')).toMatch(/metrics/i);
});

test('kubectl acts as somebody else', async () => {
  expect(await refusal('get pods --as=bob')).toContain(
    'User "bob" cannot list resource "pods" in API group "" in the namespace "default"',
  );
  expect(
    await kubectl('get pods --as=bob --as-group=system:masters'),
  ).toContain('NAME');
});

test('kubectl asks what it may do', async () => {
  expect(await kubectl('auth can-i create virtualnodes -n shop')).toBe('yes\n');
  const stranger = await clients.run('kubectl', [
    '--kubeconfig=/dev/null',
    `--server=${clients.sandbox.accounts[0].server}`,
    ...['get', 'namespaces'],
  ]);
  expect(stranger.code).not.toBe(0);
  expect(stranger.stdout).toBe('');
});
