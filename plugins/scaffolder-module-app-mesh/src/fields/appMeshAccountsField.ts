import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The template field `AppMeshAccountsField`. */
export const appMeshAccountsField = FormFieldBlueprint.make({
  name: 'app-mesh-accounts',
  params: {
    field: () =>
      import('./AppMeshAccountsField').then(m =>
        createFormField({
          name: 'AppMeshAccountsField',
          component: m.AppMeshAccountsField,
          schema: makeFieldSchema({
            output: z =>
              z.array(z.string()).describe('Twelve-digit account ids'),
            uiOptions: z => z.object({ exclude: z.string().optional() }),
          }),
        }),
      ),
  },
});
