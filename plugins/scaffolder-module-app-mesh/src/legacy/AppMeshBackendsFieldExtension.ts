import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { backendsFieldOptions } from '../fields/backendsFieldOptions';
import { scaffolderAppMeshPlugin } from './plugin';

/**
 * The template field `AppMeshBackendsField`: any number of a mesh's services.
 *
 * @public
 */
export const AppMeshBackendsFieldExtension: () => null =
  scaffolderAppMeshPlugin.provide(
    createScaffolderFieldExtension({
      ...backendsFieldOptions,
      schema: backendsFieldOptions.schema.schema,
    }),
  );
