import {
  meshEntityRef,
  type MeshResourceKind,
  type MeshSummary,
} from '@crossmesh/plugin-app-mesh-common';
import type { SnapshotContent } from '../store';

/**
 * A mesh in a list of meshes.
 */
export function summarizeMesh(snapshot: SnapshotContent): MeshSummary {
  const { mesh, resources, shares, takenAt } = snapshot;
  const count = (kind: MeshResourceKind) =>
    resources.filter(resource => resource.kind === kind).length;
  return {
    mesh,
    takenAt,
    accounts: [
      ...new Set([
        mesh.meshOwner,
        ...resources.map(({ resourceOwner }) => resourceOwner),
      ]),
    ],
    counts: {
      virtualServices: count('VirtualService'),
      virtualNodes: count('VirtualNode'),
      virtualRouters: count('VirtualRouter'),
      virtualGateways: count('VirtualGateway'),
    },
    shares,
    entityRef: meshEntityRef(mesh),
  };
}
