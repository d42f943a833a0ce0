import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_VIRTUAL_GATEWAY_ARN,
  ANNOTATION_VIRTUAL_NODE_ARN,
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  type MeshGraph,
} from '@crossmesh/plugin-app-mesh-common';

const ANNOTATIONS = [
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  ANNOTATION_VIRTUAL_NODE_ARN,
  ANNOTATION_VIRTUAL_GATEWAY_ARN,
];

/**
 * Ids of the nodes that belong to an entity: those that name it, and those that it names.
 */
export function findFocus(entity: Entity, graph: MeshGraph): string[] {
  const entityRef = stringifyEntityRef(entity);
  const arns = ANNOTATIONS.map(
    annotation => entity.metadata.annotations?.[annotation],
  );
  return graph.nodes
    .filter(node => node.entityRef === entityRef || arns.includes(node.id))
    .map(node => node.id);
}
