export { createShareMeshAction } from './createShareMeshAction';
