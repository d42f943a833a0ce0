export { scaffolderAppMeshTranslationRef } from './scaffolderAppMeshTranslationRef';
