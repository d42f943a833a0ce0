export { createJoinMeshAction } from './createJoinMeshAction';
