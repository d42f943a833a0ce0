/**
 * The form fields for apps in the old frontend system.
 *
 * @packageDocumentation
 */
export { scaffolderAppMeshTranslationRef } from '../translation';
export { AppMeshAccountFieldExtension } from './AppMeshAccountFieldExtension';
export { AppMeshAccountsFieldExtension } from './AppMeshAccountsFieldExtension';
export { AppMeshBackendsFieldExtension } from './AppMeshBackendsFieldExtension';
export { AppMeshMeshFieldExtension } from './AppMeshMeshFieldExtension';
