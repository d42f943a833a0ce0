import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The template field `AppMeshAccountField`. */
export const appMeshAccountField = FormFieldBlueprint.make({
  name: 'app-mesh-account',
  params: {
    field: () =>
      import('./AppMeshAccountField').then(m =>
        createFormField({
          name: 'AppMeshAccountField',
          component: m.AppMeshAccountField,
          schema: makeFieldSchema({
            output: z => z.string().describe('Twelve-digit account id'),
          }),
        }),
      ),
  },
});
