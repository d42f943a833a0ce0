export { createUnshareMeshAction } from './createUnshareMeshAction';
