/**
 * Form fields for Crossmesh's software templates: accounts, meshes and the services in them, from
 * live data.
 *
 * @packageDocumentation
 */
export { scaffolderModuleAppMesh as default } from './module';
export { scaffolderAppMeshTranslationRef } from './translation';
