export { appMeshTranslationRef } from './appMeshTranslationRef';
export { type Translate, useAppMeshTranslation } from './useAppMeshTranslation';
