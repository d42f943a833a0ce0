export { entityNameForArn } from './entityNameForArn';
export { entityRefForArn } from './entityRefForArn';
export { formatAppMeshArn } from './formatAppMeshArn';
export { meshArn } from './meshArn';
export { meshEntityRef } from './meshEntityRef';
export { meshKey } from './meshKey';
export { parseAppMeshArn } from './parseAppMeshArn';
export type { AppMeshArn, AppMeshArnResource, MeshId } from './types';
