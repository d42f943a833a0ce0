import type {
  AnyMeshResource,
  ClusterObject,
} from '@crossmesh/plugin-app-mesh-common';
import type { SnapshotStore } from '../store';
import { ResourceViews } from './ResourceViews';

const MESH_ARN = 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb';
const ARN = `${MESH_ARN}/virtualNode/ui`;
const mesh = {
  region: 'us-west-2',
  meshOwner: '111111111111',
  meshName: 'yelb',
};

function listener(port: number) {
  return { portMapping: { port, protocol: 'http' as const } };
}

const SPEC = {
  listeners: [listener(80), listener(81)],
  logging: { accessLog: { file: { path: '/dev/stdout' } } },
};

function viewsOf(object?: Partial<ClusterObject>): ResourceViews {
  const resource: AnyMeshResource = {
    kind: 'VirtualNode',
    arn: ARN,
    name: 'ui',
    mesh,
    resourceOwner: '111111111111',
    spec: SPEC,
    status: 'ACTIVE',
    version: 1,
    clusterObject: object && {
      cluster: 'frontend',
      accountId: '111111111111',
      name: 'ui',
      uid: 'u',
      generation: 1,
      active: true,
      ...object,
    },
  };
  const store: Partial<SnapshotStore> = {
    get: async () => ({
      mesh: { ...mesh, arn: MESH_ARN },
      takenAt: '2026-11-22T10:00:00.000Z',
      resources: [resource],
      shares: [],
    }),
    sources: async () => [],
  };
  return ResourceViews.create({ store: store as SnapshotStore });
}

function get(object?: Partial<ClusterObject>) {
  return viewsOf(object).get(ARN, { unlimited: true, allows: () => true });
}

describe('ResourceViews', () => {
  it('gives what a custom resource asks for, with the fields that App Mesh has otherwise', async () => {
    const spec = { listeners: [listener(8080)] };
    expect(await get({ spec })).toMatchObject({
      clusterSpec: spec,
      drift: [
        { path: 'listeners.0.portMapping.port', before: 80, after: 8080 },
        { path: 'listeners.1', before: listener(81), after: undefined },
      ],
    });
  });

  it('takes what App Mesh has for what is asked for where nothing else is', async () => {
    expect(await get({})).toMatchObject({ clusterSpec: SPEC, drift: [] });
  });

  it.each([
    ['is none', undefined],
    ['cannot be compared', { uncompared: true as const }],
  ])('claims nothing of a custom resource that %s', async (_, object) => {
    const { clusterSpec, drift } = await get(object);
    expect({ clusterSpec, drift }).toEqual({ drift: [] });
  });
});
