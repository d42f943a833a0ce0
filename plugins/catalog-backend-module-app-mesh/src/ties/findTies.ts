import {
  entityRefForArn,
  type GraphResponse,
} from '@crossmesh/plugin-app-mesh-common';
import type { Tie } from './types';

/**
 * The ties that custom resources in clusters state. An entity that is in several meshes or has several
 * services is tied to the first by ARN; its Mesh tab shows them all.
 */
export function findTies(meshes: GraphResponse[]): Map<string, Tie> {
  const ties = new Map<string, Tie>();
  for (const { graph } of meshes) {
    const nodes = [...graph.nodes].sort((a, b) => a.id.localeCompare(b.id));
    for (const node of nodes) {
      const { entityRef } = node;
      if (!entityRef || node.ownershipSource !== 'cluster-annotation') {
        continue;
      }
      const tie = ties.get(entityRef) ?? {
        entityRef,
        meshArn: graph.mesh.arn,
        resourceRefs: [],
      };
      if (node.kind === 'VirtualService') {
        tie.virtualServiceArn ??= node.id;
      } else if (node.kind === 'VirtualNode') {
        tie.virtualNodeArn ??= node.id;
      } else {
        continue;
      }
      tie.resourceRefs.push(entityRefForArn(node.id, node.name));
      ties.set(entityRef, tie);
    }
  }
  return ties;
}
