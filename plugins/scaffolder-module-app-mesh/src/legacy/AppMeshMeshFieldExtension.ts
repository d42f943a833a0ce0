import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { meshFieldOptions } from '../fields/meshFieldOptions';
import { scaffolderAppMeshPlugin } from './plugin';

/**
 * The template field `AppMeshMeshField`: one of the meshes that a configured account sees.
 *
 * @public
 */
export const AppMeshMeshFieldExtension: () => null =
  scaffolderAppMeshPlugin.provide(
    createScaffolderFieldExtension({
      ...meshFieldOptions,
      schema: meshFieldOptions.schema.schema,
    }),
  );
