export { createRetireMeshAction } from './createRetireMeshAction';
