import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The template field `AppMeshMeshField`. */
export const appMeshMeshField = FormFieldBlueprint.make({
  name: 'app-mesh-mesh',
  params: {
    field: () =>
      import('./AppMeshMeshField').then(m =>
        createFormField({
          name: 'AppMeshMeshField',
          component: m.AppMeshMeshField,
          schema: makeFieldSchema({
            output: z => z.string().describe('ARN of a mesh'),
          }),
        }),
      ),
  },
});
