/**
 * The app-mesh module for `@backstage/plugin-scaffolder-backend`: actions that provision an App Mesh over
 * several AWS accounts.
 *
 * @packageDocumentation
 */
export { appMeshProvisioningFeatures as default } from './features';
export { scaffolderModuleAppMesh } from './module';
