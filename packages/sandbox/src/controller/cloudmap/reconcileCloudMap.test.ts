import {
  CreateHttpNamespaceCommand,
  DiscoverInstancesCommand,
  ListServicesCommand,
} from '@aws-sdk/client-servicediscovery';
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

describe('reconcileCloudMap', () => {
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

  it('registers ready pods in Cloud Map, once its namespace is there', async () => {
    const { frontCluster, frontend } = yelb;
    await frontCluster.apply(
      nodeManifest('app', {
        serviceDiscovery: {
          awsCloudMap: { namespaceName: 'shop.local', serviceName: 'app' },
        },
      }),
      deploymentManifest('app'),
    );
    await waitFor(async () =>
      expect((await frontCluster.events('app')).sort()).toEqual([
        'ReconcileError: cloudMap namespace not found: shop.local',
        expect.stringMatching(
          /^ScalingReplicaSet: Scaled up replica set app-\w+ to 1$/,
        ),
      ]),
    );
    await frontend.cloudMap.send(
      new CreateHttpNamespaceCommand({ Name: 'shop.local' }),
    );

    await waitFor(async () => {
      const { Instances } = await frontend.cloudMap.send(
        new DiscoverInstancesCommand({
          NamespaceName: 'shop.local',
          ServiceName: 'app',
        }),
      );
      expect(Instances?.[0].Attributes).toMatchObject({
        app: 'app',
        AWS_INSTANCE_PORT: '4567',
        'appmesh.k8s.aws/virtualNode': `app_${NAMESPACE}`,
        'k8s.io/namespace': NAMESPACE,
        REGION: 'us-west-2',
      });
      expect(Instances?.[0].InstanceId).toBe(
        Instances?.[0].Attributes?.AWS_INSTANCE_IPV4,
      );
    });
    await frontCluster.remove('VirtualNode', 'app');
    await frontCluster.gone('VirtualNode', 'app');
    const { Services } = await frontend.cloudMap.send(
      new ListServicesCommand({}),
    );
    expect(Services).toEqual([]);
  });
});
