import type { KubernetesObject } from '@kubernetes/client-node';
import { deployment, service } from '../__fixtures__/yelb';
import { readWorkload } from './readWorkload';

const DEPLOYMENT = deployment('redis', 6379);
const SERVICE = service('redis', 6379);

function read(
  manifests: KubernetesObject[],
  overrides: Partial<Parameters<typeof readWorkload>[0]> = {},
) {
  return readWorkload({
    manifests,
    serviceName: 'redis',
    namespace: 'yelb',
    port: 6379,
    dns: true,
    entityRef: 'component:default/redis',
    ...overrides,
  });
}

/** A copy with the member at the path replaced. */
function changed(
  object: KubernetesObject,
  path: string,
  value: unknown,
): KubernetesObject {
  const copy = structuredClone(object);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => Reflect.get(at, key), copy);
  Reflect.set(parent, last, value);
  return copy;
}

describe('readWorkload', () => {
  it('sorts manifests, forces the namespace, and labels them and the pods', () => {
    const workload = read([
      SERVICE,
      DEPLOYMENT,
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } },
    ]);
    const labels = {
      'app.kubernetes.io/managed-by': 'crossmesh',
      'backstage.io/kubernetes-id': 'redis',
    };
    expect(workload.deployment).toMatchObject({
      metadata: { name: 'redis', namespace: 'yelb', labels },
      spec: {
        template: { metadata: { labels: { app: 'redis', ...labels } } },
        selector: { matchLabels: { app: 'redis' } },
      },
    });
    expect(workload.services).toMatchObject([{ metadata: { labels } }]);
    expect(workload.supports.map(({ kind }) => kind)).toEqual(['ConfigMap']);
    expect(workload.podLabels).toEqual({ app: 'redis' });
  });

  it('takes over no more metadata than it needs, and no status', () => {
    const { deployment: taken } = read([
      {
        ...DEPLOYMENT,
        metadata: {
          name: 'redis',
          annotations: { note: 'kept' },
          finalizers: ['x/y'],
          ownerReferences: [],
        },
        ...{ status: { readyReplicas: 7 } },
      },
      SERVICE,
    ]);
    expect(Object.keys(taken.metadata ?? {}).sort()).toEqual([
      'annotations',
      'labels',
      'name',
      'namespace',
    ]);
    expect(taken.status).toBeUndefined();
  });

  it.each<[string, KubernetesObject[], RegExp]>([
    ['no Deployment', [SERVICE], /hold 0 Deployments; .* exactly one/],
    [
      'two Deployments',
      [DEPLOYMENT, deployment('other', 6379), SERVICE],
      /hold 2 Deployments/,
    ],
    [
      'a kind that is not taken',
      [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } }],
      /hold a Secret \(v1\); only Deployment/,
    ],
    [
      'a kind of another version',
      [{ ...DEPLOYMENT, apiVersion: 'extensions/v1beta1' }],
      /hold a Deployment \(extensions\/v1beta1\)/,
    ],
    [
      'no name',
      [changed(DEPLOYMENT, 'metadata.name', undefined)],
      /cannot name ""/,
    ],
    [
      'a bad name',
      [changed(DEPLOYMENT, 'metadata.name', '../x')],
      /cannot name "..\/x"/,
    ],
    [
      'another namespace',
      [changed(DEPLOYMENT, 'metadata.namespace', 'default')],
      /for the namespace default, but .* in yelb; make them agree/,
    ],
    [
      'labels that are no texts',
      [changed(DEPLOYMENT, 'metadata.labels', { version: 1 })],
      /metadata\.labels of the Deployment redis are not texts/,
    ],
    ['twins', [DEPLOYMENT, SERVICE, SERVICE], /hold the Service redis twice/],
    [
      'a selector without labels',
      [changed(DEPLOYMENT, 'spec.selector', {}), SERVICE],
      /selects its pods by no label/,
    ],
    [
      'pods that are not selected',
      [
        changed(DEPLOYMENT, 'spec.template.metadata.labels', { app: 'x' }),
        SERVICE,
      ],
      /selects pods labelled app=redis, which its pod template lacks/,
    ],
    [
      'no containers',
      [changed(DEPLOYMENT, 'spec.template.spec.containers', {}), SERVICE],
      /has no containers/,
    ],
    [
      'ports that are no list',
      [
        changed(DEPLOYMENT, 'spec.template.spec.containers.0.ports', 80),
        SERVICE,
      ],
      /ports of a container of the Deployment redis are no list/,
    ],
    [
      'another port',
      [deployment('redis', 6380), SERVICE],
      /No container .* port 6379 \(they have 6380\)/,
    ],
    ['no Service for DNS', [DEPLOYMENT], /hold no Service of that name/],
    [
      'a Service of another port',
      [DEPLOYMENT, service('redis', 80)],
      /does not listen on port 6379/,
    ],
    [
      'a Service that passes Envoy by',
      [DEPLOYMENT, changed(SERVICE, 'spec.ports.0.targetPort', 1)],
      /leads port 6379 to port 1 of the pods/,
    ],
  ])('refuses %s', (_, manifests, message) => {
    const attempt = () => read(manifests);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ name: 'InputError' }));
  });

  it('needs no Service where Cloud Map tells where the pods are', () => {
    expect(read([DEPLOYMENT], { dns: false }).services).toEqual([]);
  });
});
