import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * The texts of the form fields and of drawn plans.
 *
 * @public
 */
export const scaffolderAppMeshTranslationRef = createTranslationRef({
  id: 'plugin.scaffolder-module-app-mesh',
  messages,
  translations: { de: () => import('./de') },
});
