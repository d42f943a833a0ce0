import {
  RESOURCE_TYPE_MESH,
  RESOURCE_TYPE_VIRTUAL_GATEWAY,
  RESOURCE_TYPE_VIRTUAL_NODE,
  RESOURCE_TYPE_VIRTUAL_SERVICE,
} from '@crossmesh/plugin-app-mesh-common';

/** The types of the entities that stand for a mesh and what is in it. */
export const ENTITY_TYPES: string[] = [
  RESOURCE_TYPE_MESH,
  RESOURCE_TYPE_VIRTUAL_GATEWAY,
  RESOURCE_TYPE_VIRTUAL_NODE,
  RESOURCE_TYPE_VIRTUAL_SERVICE,
];
