import type { AnyMeshResource } from '../resources';
import { diffSnapshots } from './diffSnapshots';
import type { MeshSnapshot } from './types';

const AT = '2026-11-23T10:00:00.000Z';
const ARN = 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb';
const mesh = {
  region: 'us-west-2',
  meshOwner: '111111111111',
  meshName: 'yelb',
};

function node(name: string, port: number): AnyMeshResource {
  return {
    kind: 'VirtualNode',
    arn: `${ARN}/virtualNode/${name}`,
    name,
    mesh,
    resourceOwner: '222222222222',
    spec: { listeners: [{ portMapping: { port, protocol: 'http' } }] },
    status: 'ACTIVE',
    version: port,
  };
}

function snapshot(
  resources: AnyMeshResource[],
  shares: MeshSnapshot['shares'] = [],
) {
  return { mesh: { ...mesh, arn: ARN }, resources, shares };
}

describe('diffSnapshots', () => {
  it('tells what came, went and became another, and in which fields', () => {
    const changes = diffSnapshots(
      snapshot([node('ui', 80), node('app', 4567)]),
      snapshot(
        [node('ui', 8080), node('db', 5432)],
        [{ consumer: '222222222222', state: 'pending' }],
      ),
      AT,
    );
    expect(
      changes.map(({ change, kind, name }) => [change, kind, name]),
    ).toEqual([
      ['changed', 'VirtualNode', 'ui'],
      ['removed', 'VirtualNode', 'app'],
      ['added', 'VirtualNode', 'db'],
      ['added', 'Share', '222222222222'],
    ]);
    expect(changes[0]).toMatchObject({
      changedAt: AT,
      mesh,
      accountId: '222222222222',
      differences: [
        { path: 'spec.listeners.0.portMapping.port', before: 80, after: 8080 },
      ],
    });
  });

  it('tells of another spec of the custom resource once the controller has seen it', () => {
    const withObject = (observedGeneration: number) => ({
      ...node('ui', 80),
      clusterObject: {
        cluster: 'backend',
        accountId: '222222222222',
        name: 'ui',
        uid: 'u',
        generation: 2,
        observedGeneration,
        active: true,
        spec: node('ui', 8080).spec,
      },
    });
    const same = {
      ...withObject(2),
      clusterObject: { ...withObject(2).clusterObject, spec: undefined },
    };
    expect(
      diffSnapshots(snapshot([same]), snapshot([withObject(1)]), AT),
    ).toEqual([]);
    expect(
      diffSnapshots(snapshot([same]), snapshot([withObject(2)]), AT),
    ).toMatchObject([{ change: 'changed', name: 'ui' }]);
  });

  it('tells nothing of versions and pods', () => {
    const clusterObject = {
      cluster: 'backend',
      accountId: '222222222222',
      name: 'ui',
      uid: 'u',
      generation: 1,
      active: true,
    };
    const before = { ...node('ui', 80), clusterObject };
    const after = {
      ...node('ui', 80),
      version: 7,
      clusterObject: { ...clusterObject, workload: { pods: 2, readyPods: 1 } },
    };
    expect(diffSnapshots(snapshot([before]), snapshot([after]), AT)).toEqual(
      [],
    );
  });

  it('takes a mesh that came or went for one change', () => {
    const whole = snapshot([node('ui', 80)]);
    expect(diffSnapshots(undefined, whole, AT)).toEqual([
      expect.objectContaining({ kind: 'Mesh', name: 'yelb', change: 'added' }),
    ]);
    expect(diffSnapshots(whole, undefined, AT)).toEqual([
      expect.objectContaining({ kind: 'Mesh', arn: ARN, change: 'removed' }),
    ]);
    expect(diffSnapshots(undefined, undefined, AT)).toEqual([]);
  });
});
