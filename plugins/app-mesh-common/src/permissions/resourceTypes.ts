/**
 * The resource type of the read permission: one resource in a mesh, its reference is the ARN.
 *
 * @public
 */
export const RESOURCE_TYPE_APP_MESH_RESOURCE = 'app-mesh-resource';

/**
 * The resource type of the write permissions: where a write would act. Its reference is
 * `ACCOUNT/REGION/MESH`: the twelve-digit id of the account that is written to, the region and the
 * mesh's name.
 *
 * @public
 */
export const RESOURCE_TYPE_APP_MESH_TARGET = 'app-mesh-target';
