export { createCreateMeshAction } from './createCreateMeshAction';
