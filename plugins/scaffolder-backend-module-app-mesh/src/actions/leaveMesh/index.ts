export { createLeaveMeshAction } from './createLeaveMeshAction';
