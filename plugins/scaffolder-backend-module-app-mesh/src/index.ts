/**
 * The app-mesh module for `@backstage/plugin-scaffolder-backend`: actions that provision an App Mesh over
 * several AWS accounts.
 *
 * @packageDocumentation
 */
export { scaffolderModuleAppMesh as default } from './module';
