import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { AppMeshBackendsField } from './AppMeshBackendsField';

/** The field `AppMeshBackendsField` for both frontend systems. */
export const backendsFieldOptions = {
  name: 'AppMeshBackendsField',
  component: AppMeshBackendsField,
  schema: makeFieldSchema({
    output: z => z.array(z.string()).describe('ARNs of virtual services'),
    uiOptions: z => z.object({ meshField: z.string().optional() }),
  }),
};
