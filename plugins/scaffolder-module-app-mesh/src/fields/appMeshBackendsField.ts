import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The template field `AppMeshBackendsField`. */
export const appMeshBackendsField = FormFieldBlueprint.make({
  name: 'app-mesh-backends',
  params: {
    field: () =>
      import('./AppMeshBackendsField').then(m =>
        createFormField({
          name: 'AppMeshBackendsField',
          component: m.AppMeshBackendsField,
          schema: makeFieldSchema({
            output: z =>
              z.array(z.string()).describe('ARNs of virtual services'),
            uiOptions: z => z.object({ meshField: z.string().optional() }),
          }),
        }),
      ),
  },
});
