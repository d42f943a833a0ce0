import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { waitFor } from '../../scripts/lib/waitFor.mjs';
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

const kubectl = (args: string | string[], input?: string) =>
  clients.kubectl('frontend', args, input);

async function jsonPath(resource: string, path: string): Promise<string> {
  return kubectl([
    ...['-n', 'shop', 'get', ...resource.split(' ')],
    ...['-o', `jsonpath=${path}`],
  ]);
}

const NAMESPACE_AND_MESH = `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    mesh: shop
    appmesh.k8s.aws/sidecarInjectorWebhook: enabled
---
apiVersion: appmesh.k8s.aws/v1beta2
kind: Mesh
metadata:
  name: shop
spec:
  namespaceSelector:
    matchLabels:
      mesh: shop
`;

const CART_NODE = `
apiVersion: appmesh.k8s.aws/v1beta2
kind: VirtualNode
metadata:
  name: cart
  namespace: shop
spec:
  podSelector:
    matchLabels:
      app: cart
  listeners:
    - portMapping:
        port: 8080
        protocol: http
  serviceDiscovery:
    dns:
      hostname: cart.shop.svc.cluster.local
`;

const CART_WORKLOAD = `
apiVersion: v1
kind: Service
metadata:
  name: cart
  namespace: shop
spec:
  selector:
    app: cart
  ports:
    - port: 8080
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: cart
  namespace: shop
spec:
  replicas: 2
  selector:
    matchLabels:
      app: cart
  template:
    metadata:
      labels:
        app: cart
    spec:
      containers:
        - name: cart
          image: example/cart:1
          ports:
            - containerPort: 8080
`;

const settings = (color: string) => `
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: shop
data:
  color: ${color}
`;

test.describe.serial('kubectl', () => {
  test('applies, and applies again without a change', async () => {
    await kubectl('apply -f -', NAMESPACE_AND_MESH);
    await kubectl('wait --for=condition=MeshActive mesh/shop --timeout=30s');
    expect(await kubectl('apply -f -', CART_NODE)).toBe(
      'virtualnode.appmesh.k8s.aws/cart created\n',
    );
    expect(await kubectl('apply -f -', CART_NODE)).toBe(
      'virtualnode.appmesh.k8s.aws/cart unchanged\n',
    );
    await kubectl(
      '-n shop wait --for=condition=VirtualNodeActive virtualnode/cart --timeout=30s',
    );
    expect(await jsonPath('virtualnode cart', '{.status.virtualNodeARN}')).toBe(
      'arn:aws:appmesh:us-west-2:111111111111:mesh/shop/virtualNode/cart_shop',
    );
  });

  test('is told what is wrong with an object', async () => {
    const listenerWithoutDiscovery = CART_NODE.replace(
      /\n {2}serviceDiscovery[^]*/,
      '\n',
    ).replace('name: cart\n', 'name: bad\n');
    const refused = await clients.tryKubectl(
      'frontend',
      'apply -f -',
      listenerWithoutDiscovery,
    );
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/admission webhook .* denied the request/);
    const badPort = await clients.tryKubectl(
      'frontend',
      'apply -f -',
      CART_NODE.replace('name: cart\n', 'name: bad\n').replace('8080', '70000'),
    );
    expect(badPort.stderr).toContain('spec.listeners');
    expect(
      (await clients.tryKubectl('frontend', '-n shop get virtualnode bad'))
        .stderr,
    ).toBe(
      'Error from server (NotFound): virtualnodes.appmesh.k8s.aws "bad" not found\n',
    );
  });

  test('rolls a deployment out and shows its pods with their sidecars', async () => {
    await kubectl('apply -f -', CART_WORKLOAD);
    expect(
      await kubectl('-n shop rollout status deployment/cart --timeout=60s'),
    ).toContain('successfully rolled out');
    const containers = await jsonPath(
      'pods -l app=cart',
      '{range .items[*]}{.spec.containers[*].name}{"\\n"}{end}',
    );
    expect(containers.trim().split('\n')).toEqual(['cart envoy', 'cart envoy']);
    expect(await kubectl('-n shop get pods -l app=cart')).toMatch(
      /^NAME +READY +STATUS +RESTARTS +AGE\ncart-\S+ +2\/2 +Running/,
    );
    await kubectl('-n shop scale deployment/cart --replicas=1');
    await kubectl('-n shop rollout status deployment/cart --timeout=60s');
    await kubectl('-n shop set image deployment/cart cart=example/cart:2');
    await kubectl('-n shop rollout status deployment/cart --timeout=60s');
    expect(
      await jsonPath(
        'pods -l app=cart',
        '{.items[*].spec.containers[0].image}',
      ),
    ).toBe('example/cart:2');
  });

  test('describes an object with its events', async () => {
    const described = await kubectl('-n shop describe deployment cart');
    expect(described).toContain('1 desired');
    expect(described).toMatch(/NewReplicaSet: +cart-/);
    expect(described).toMatch(
      /ScalingReplicaSet .*Scaled up replica set cart-\S+ to 1/,
    );
    const node = await kubectl('-n shop describe virtualnode cart');
    expect(node).toMatch(/Kind: +VirtualNode/);
    expect(node).toContain('mesh/shop/virtualNode/cart_shop');
  });

  test('applies on the server, where another manager conflicts', async () => {
    const apply = ['apply', '--server-side', '-f', '-', '--field-manager'];
    expect(await kubectl([...apply, 'first'], settings('red'))).toBe(
      'configmap/settings serverside-applied\n',
    );
    const conflict = await clients.tryKubectl(
      'frontend',
      [...apply, 'second'],
      settings('blue'),
    );
    expect(conflict.code).toBe(1);
    expect(conflict.stderr).toContain('conflict with "first"');
    expect(conflict.stderr).toContain('.data.color');
    await kubectl([...apply, 'second', '--force-conflicts'], settings('blue'));
    expect(await jsonPath('configmap settings', '{.data.color}')).toBe('blue');
  });

  test('shows the difference before it applies', async () => {
    const same = await clients.tryKubectl(
      'frontend',
      'diff -f -',
      CART_WORKLOAD.replace('replicas: 2', 'replicas: 1').replace(
        'cart:1',
        'cart:2',
      ),
    );
    expect(same).toMatchObject({ code: 0, stdout: '' });
    const different = await clients.tryKubectl(
      'frontend',
      'diff -f -',
      CART_WORKLOAD,
    );
    expect(different.code).toBe(1);
    expect(different.stdout).toMatch(/^- {2}replicas: 1$/m);
    expect(different.stdout).toMatch(/^\+ {2}replicas: 2$/m);
    expect(await jsonPath('deployment cart', '{.spec.replicas}')).toBe('1');
  });

  test('watches', async () => {
    const watch = clients.spawn('kubectl', [
      ...['--context', 'frontend', '-n', 'shop', 'get', 'configmaps'],
      ...['--watch', '-o', 'name'],
    ]);
    let seen = '';
    watch.stdout.setEncoding('utf8').on('data', text => {
      seen += text;
    });
    try {
      await waitFor('the list', () => seen.includes('configmap/settings'));
      await kubectl('-n shop create configmap later --from-literal=a=b');
      await waitFor('the event', () => seen.includes('configmap/later'));
    } finally {
      watch.kill();
      await once(watch, 'close');
    }
  });

  test('labels, annotates, edits by patch and selects', async () => {
    await kubectl('-n shop label configmap later tier=cache');
    await kubectl('-n shop annotate configmap later note=kept');
    await kubectl([
      ...['-n', 'shop', 'patch', 'virtualnode', 'cart', '--type=merge', '-p'],
      '{"metadata":{"labels":{"tier":"cache"}}}',
    ]);
    expect(
      (
        await kubectl(
          '-n shop get configmaps,virtualnodes -l tier=cache -o name',
        )
      )
        .trim()
        .split('\n'),
    ).toEqual(['configmap/later', 'virtualnode.appmesh.k8s.aws/cart']);
    expect(
      await kubectl(
        'get namespaces --field-selector metadata.name=shop -o name',
      ),
    ).toBe('namespace/shop\n');
  });

  test('deletes, and waits until a namespace is gone with all that is in it', async () => {
    expect(await kubectl('-n shop delete virtualnode cart')).toContain(
      'deleted',
    );
    expect(await kubectl('-n shop get virtualnodes -o name')).toBe('');
    await kubectl('delete namespace shop --timeout=60s');
    expect(
      (await clients.tryKubectl('frontend', 'get namespace shop')).stderr,
    ).toContain('namespaces "shop" not found');
    expect(await kubectl('get pods,configmaps -A -o name')).not.toMatch(
      /cart|settings|later/,
    );
    await kubectl('delete mesh shop --timeout=60s');
  });
});
