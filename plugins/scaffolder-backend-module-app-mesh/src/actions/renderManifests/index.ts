export { createRenderManifestsAction } from './createRenderManifestsAction';
