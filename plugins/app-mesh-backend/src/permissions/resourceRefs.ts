import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_APP_MESH_RESOURCE,
  RESOURCE_TYPE_APP_MESH_TARGET,
  type MeshTarget,
  type PermittedResource,
} from '@crossmesh/plugin-app-mesh-common';

/**
 * A condition on a resource, as a filter over those that are read.
 *
 * @public
 */
export interface ResourceFilter {
  matches: (resource: PermittedResource) => boolean;
}

/**
 * A condition on a target, as a filter over targets.
 *
 * @public
 */
export interface TargetFilter {
  matches: (target: MeshTarget) => boolean;
}

/**
 * What may be read.
 *
 * @public
 */
export const appMeshResourceRef = createPermissionResourceRef<
  PermittedResource,
  ResourceFilter
>().with({
  pluginId: 'app-mesh',
  resourceType: RESOURCE_TYPE_APP_MESH_RESOURCE,
});

/**
 * What may be written to.
 *
 * @public
 */
export const appMeshTargetRef = createPermissionResourceRef<
  MeshTarget,
  TargetFilter
>().with({ pluginId: 'app-mesh', resourceType: RESOURCE_TYPE_APP_MESH_TARGET });
