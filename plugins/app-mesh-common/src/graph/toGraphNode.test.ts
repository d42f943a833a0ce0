import type { AnyMeshResource, MeshResource } from '../resources';
import { toGraphNode } from './toGraphNode';

type Spec = MeshResource<'VirtualNode'>['spec'];
type Listener = NonNullable<Spec['listeners']>[number];

const portMapping = { protocol: 'http' as const, port: 80 };
const certificate = {
  file: { certificateChain: '/chain.pem', privateKey: '/key.pem' },
};
const listener = (
  mode: 'DISABLED' | 'PERMISSIVE' | 'STRICT',
  mutual = false,
): Listener => ({
  portMapping,
  tls: {
    mode,
    certificate,
    validation: mutual
      ? { trust: { file: { certificateChain: '/ca.pem' } } }
      : undefined,
  },
});

function nodeOf(spec: Spec, kind: 'VirtualNode' | 'Route' = 'VirtualNode') {
  return toGraphNode({
    kind,
    arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/m/virtualNode/n',
    name: 'n',
    mesh: { region: 'us-west-2', meshOwner: '111111111111', meshName: 'm' },
    resourceOwner: '111111111111',
    spec,
    status: 'ACTIVE',
    version: 1,
  } as AnyMeshResource);
}

describe('toGraphNode', () => {
  it.each([
    ['nothing where no listener has TLS', [{ portMapping }], undefined],
    [
      'the mode of its listener',
      [listener('STRICT')],
      { mode: 'STRICT', mutual: false },
    ],
    [
      'that certificates are asked for',
      [listener('PERMISSIVE', true)],
      { mode: 'PERMISSIVE', mutual: true },
    ],
    [
      'the weakest of several listeners',
      [listener('STRICT', true), listener('PERMISSIVE')],
      { mode: 'PERMISSIVE', mutual: false },
    ],
    [
      'that one listener has none',
      [listener('STRICT', true), { portMapping }],
      { mode: 'DISABLED', mutual: false },
    ],
  ])('tells of TLS %s', (_, listeners, tls) => {
    expect(nodeOf({ listeners: listeners as Listener[] })?.tls).toEqual(tls);
  });

  it('tells how a node is found', () => {
    const found = (serviceDiscovery: Spec['serviceDiscovery']) =>
      nodeOf({ serviceDiscovery })?.discovery;
    expect(found({ dns: { hostname: 'db.yelb' } })).toEqual({
      type: 'dns',
      name: 'db.yelb',
    });
    expect(
      found({
        awsCloudMap: { namespaceName: 'yelb.local', serviceName: 'db' },
      }),
    ).toEqual({ type: 'cloudMap', name: 'db.yelb.local' });
    expect(found(undefined)).toBeUndefined();
  });

  it('makes no node of a route', () => {
    expect(nodeOf({}, 'Route')).toBeUndefined();
  });
});
