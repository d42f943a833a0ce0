import { DescribeGatewayRouteCommand } from '@aws-sdk/client-app-mesh';
import { waitFor } from '../../kubernetes/__fixtures__';
import {
  manifest,
  MESH,
  meshManifest,
  nodeManifest,
  serviceManifest,
  startYelb,
  type Yelb,
} from '../__fixtures__';

describe('gateways and their routes', () => {
  let yelb: Yelb;

  beforeEach(async () => {
    yelb = await startYelb();
    await yelb.frontCluster.namespace({ mesh: MESH });
    await yelb.frontCluster.apply(meshManifest('111111111111'));
    await yelb.frontCluster.active('Mesh', MESH);
  });

  afterEach(async () => {
    await yelb.sandbox.stop();
  });

  it('reach App Mesh, and leave it in order', async () => {
    const { frontCluster, frontend } = yelb;
    await frontCluster.apply(
      manifest('VirtualGateway', 'gate', {
        namespaceSelector: { matchLabels: { mesh: MESH } },
        gatewayRouteSelector: {},
        podSelector: { matchLabels: { app: 'gate' } },
        listeners: [
          {
            portMapping: { port: 8443, protocol: 'http' },
            tls: {
              mode: 'STRICT',
              certificate: {
                file: { certificateChain: '/chain', privateKey: '/key' },
              },
            },
          },
        ],
      }),
      manifest('GatewayRoute', 'app', {
        httpRoute: {
          match: { prefix: '/' },
          action: {
            target: { virtualService: { virtualServiceRef: { name: 'app' } } },
          },
        },
      }),
      nodeManifest('app'),
      serviceManifest('app', {
        virtualNode: { virtualNodeRef: { name: 'app' } },
      }),
    );
    const route = await frontCluster.active('GatewayRoute', 'app');
    const gateway = await frontCluster.active('VirtualGateway', 'gate');
    expect(route.spec.virtualGatewayRef).toEqual({
      name: 'gate',
      namespace: 'yelb',
      uid: gateway.metadata.uid,
    });
    const { gatewayRoute } = await frontend.appMesh.send(
      new DescribeGatewayRouteCommand({
        meshName: MESH,
        virtualGatewayName: 'gate_yelb',
        gatewayRouteName: 'app_yelb',
      }),
    );
    expect(gatewayRoute?.spec?.httpRoute).toEqual({
      match: { prefix: '/' },
      action: { target: { virtualService: { virtualServiceName: 'app' } } },
    });

    await frontCluster.remove('VirtualGateway', 'gate');
    await waitFor(async () =>
      expect(await frontCluster.events('gate')).toContain(
        'PendingMembersDeletion: objects belong to this virtualGateway exists, please delete them to proceed. gatewayRoute: 1',
      ),
    );
    await frontCluster.remove('GatewayRoute', 'app');
    await frontCluster.gone('GatewayRoute', 'app');
    await frontCluster.gone('VirtualGateway', 'gate');
  });
});
