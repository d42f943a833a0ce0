import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * The plugin's texts. English is built in; German comes with it, for apps that list it among their
 * languages.
 *
 * @public
 */
export const appMeshTranslationRef = createTranslationRef({
  id: 'plugin.app-mesh',
  messages,
  translations: { de: () => import('./de') },
});
