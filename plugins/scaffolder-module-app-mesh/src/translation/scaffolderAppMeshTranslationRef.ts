import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * The texts of the form fields.
 *
 * @public
 */
export const scaffolderAppMeshTranslationRef = createTranslationRef({
  id: 'plugin.scaffolder-module-app-mesh',
  messages: {
    loading: 'Reading…',
    choose: 'Choose one',
    filter: 'Filter',
    failed: 'The choices could not be read',
    partly: 'Some accounts could not be read, so choices may be missing',
    noAccounts: 'No account is configured.',
    noMeshes: 'No configured account sees a mesh yet. Create one first.',
    chooseMesh: 'Choose a mesh first.',
    noServices: 'This mesh has no services yet.',
  },
  translations: { de: () => import('./de') },
});
