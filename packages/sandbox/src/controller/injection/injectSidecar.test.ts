import { waitFor } from '../../kubernetes/__fixtures__';
import {
  deploymentManifest,
  MESH,
  meshManifest,
  NAMESPACE,
  nodeManifest,
  startYelb,
  type Yelb,
} from '../__fixtures__';

describe('injectSidecar', () => {
  let yelb: Yelb;

  beforeEach(async () => {
    yelb = await startYelb();
    await yelb.frontCluster.namespace({
      mesh: MESH,
      'appmesh.k8s.aws/sidecarInjectorWebhook': 'enabled',
    });
    await yelb.frontCluster.apply(meshManifest('111111111111'));
    await yelb.frontCluster.active('Mesh', MESH);
  });

  afterEach(async () => {
    await yelb.sandbox.stop();
  });

  it('denies pods without a node, and injects Envoy into the others', async () => {
    const { frontCluster } = yelb;
    await frontCluster.apply(deploymentManifest('app'));
    await waitFor(async () => {
      const { items } = await frontCluster.core.listNamespacedEvent({
        namespace: NAMESPACE,
      });
      expect(
        items.map(({ reason, message }) => `${reason}: ${message}`).sort(),
      ).toEqual([
        'FailedCreate: Error creating: admission webhook "mpod.appmesh.k8s.aws" denied the request: sidecarInject enabled but no matching VirtualNode or VirtualGateway found',
        expect.stringMatching(
          /^ScalingReplicaSet: Scaled up replica set app-\w+ to 1$/,
        ),
      ]);
    });
    expect(
      (await frontCluster.core.listNamespacedPod({ namespace: NAMESPACE }))
        .items,
    ).toEqual([]);

    await frontCluster.apply(nodeManifest('app'));
    await waitFor(async () => {
      const { items } = await frontCluster.core.listNamespacedPod({
        namespace: NAMESPACE,
      });
      const envoy = items[0]?.spec?.containers.find(
        ({ name }) => name === 'envoy',
      );
      expect(envoy?.env).toContainEqual({
        name: 'APPMESH_RESOURCE_ARN',
        value: `mesh/${MESH}/virtualNode/app_${NAMESPACE}`,
      });
    });
  });

  it('refuses a pod that two nodes select, and leaves out one that says so', async () => {
    const { frontCluster } = yelb;
    const selector = { podSelector: { matchLabels: { app: 'app' } } };
    await frontCluster.apply(
      nodeManifest('one', selector),
      nodeManifest('two', selector),
    );
    function pod(name: string, labels: object, annotations: object) {
      return {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name, namespace: NAMESPACE, labels, annotations },
        spec: { containers: [{ name: 'app', image: 'app:1' }] },
      };
    }
    await expect(
      frontCluster.apply(pod('both', { app: 'app' }, {})),
    ).rejects.toMatchObject({
      code: 403,
      body: expect.stringContaining(
        'found multiple matching VirtualNodes for pod yelb/both: yelb/one,yelb/two',
      ),
    });

    await frontCluster.apply(
      pod(
        'plain',
        {},
        { 'appmesh.k8s.aws/sidecarInjectorWebhook': 'disabled' },
      ),
    );
    const plain = await frontCluster.core.readNamespacedPod({
      namespace: NAMESPACE,
      name: 'plain',
    });
    expect(plain.spec?.containers).toHaveLength(1);
  });
});
