import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { accountFieldOptions } from '../fields/accountFieldOptions';
import { scaffolderAppMeshPlugin } from './plugin';

/**
 * The template field `AppMeshAccountField`: one of the configured accounts.
 *
 * @public
 */
export const AppMeshAccountFieldExtension: () => null =
  scaffolderAppMeshPlugin.provide(
    createScaffolderFieldExtension({
      ...accountFieldOptions,
      schema: accountFieldOptions.schema.schema,
    }),
  );
