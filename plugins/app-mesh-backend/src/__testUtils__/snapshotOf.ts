import type { SnapshotContent } from '../store';

const MESH = {
  region: 'us-west-2',
  meshOwner: '111111111111',
  meshName: 'yelb',
};
const MESH_ARN = 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb';

/** A mesh of so many nodes that all listen on one port. */
export function snapshotOf(
  port: number,
  takenAt: string,
  nodes: number,
): SnapshotContent {
  return {
    mesh: { ...MESH, arn: MESH_ARN },
    takenAt,
    shares: [],
    resources: Array.from({ length: nodes }, (_, index) => {
      const name = `node-${String(index).padStart(3, '0')}`;
      return {
        kind: 'VirtualNode' as const,
        arn: `${MESH_ARN}/virtualNode/${name}`,
        name,
        mesh: MESH,
        resourceOwner: MESH.meshOwner,
        spec: { listeners: [{ portMapping: { port, protocol: 'http' } }] },
        status: 'ACTIVE' as const,
        version: port,
      };
    }),
  };
}
