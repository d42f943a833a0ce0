/**
 * Registers what is in an App Mesh in the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleAppMesh as default } from './module';
