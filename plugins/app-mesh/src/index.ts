/**
 * Meshes over several AWS accounts, drawn on catalog entities and on a page of their own.
 *
 * @packageDocumentation
 */
export { appMeshApiRef } from './api';
export { appMeshPlugin as default } from './plugin';
export {
  accountRouteRef,
  createFromTemplateRouteRef,
  meshRouteRef,
  rootRouteRef,
} from './routes';
export { appMeshTranslationRef } from './translation';
