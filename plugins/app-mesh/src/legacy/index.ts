/**
 * The plugin for apps in the old frontend system.
 *
 * @packageDocumentation
 */
export { appMeshApiRef } from '../api';
export { appMeshTranslationRef } from '../translation';
export { AppMeshPage } from './AppMeshPage';
export { EntityMeshCard } from './EntityMeshCard';
export { EntityMeshContent } from './EntityMeshContent';
export { isMeshAvailable } from './isMeshAvailable';
export { appMeshPlugin } from './plugin';
