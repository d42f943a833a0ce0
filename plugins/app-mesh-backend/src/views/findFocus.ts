import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_VIRTUAL_GATEWAY_ARN,
  ANNOTATION_VIRTUAL_NODE_ARN,
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  type MeshGraph,
} from '@crossmesh/plugin-app-mesh-common';
import { oncePer } from './derived';

const ANNOTATIONS = [
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  ANNOTATION_VIRTUAL_NODE_ARN,
  ANNOTATION_VIRTUAL_GATEWAY_ARN,
];

/** By entity reference and by id, the places of nodes in a graph. */
const placesIn = oncePer((graph: MeshGraph) => {
  const places = new Map<string, number[]>();
  graph.nodes.forEach(({ entityRef, id }, place) => {
    for (const key of entityRef === undefined ? [id] : [id, entityRef]) {
      const known = places.get(key);
      if (known) {
        known.push(place);
      } else {
        places.set(key, [place]);
      }
    }
  });
  return places;
});

/**
 * Ids of the nodes that belong to an entity: those that name it, and those that it names.
 */
export function findFocus(entity: Entity, graph: MeshGraph): string[] {
  const places = placesIn(graph);
  const keys = [
    stringifyEntityRef(entity),
    ...ANNOTATIONS.flatMap(
      annotation => entity.metadata.annotations?.[annotation] ?? [],
    ),
  ];
  return [...new Set(keys.flatMap(key => places.get(key) ?? []))]
    .sort((a, b) => a - b)
    .map(place => graph.nodes[place].id);
}
