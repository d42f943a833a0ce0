import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { accountsFieldOptions } from '../fields/accountsFieldOptions';
import { scaffolderAppMeshPlugin } from './plugin';

/**
 * The template field `AppMeshAccountsField`: any number of the configured accounts.
 *
 * @public
 */
export const AppMeshAccountsFieldExtension: () => null =
  scaffolderAppMeshPlugin.provide(
    createScaffolderFieldExtension({
      ...accountsFieldOptions,
      schema: accountsFieldOptions.schema.schema,
    }),
  );
