import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { AppMeshAccountField } from './AppMeshAccountField';

/** The field `AppMeshAccountField` for both frontend systems. */
export const accountFieldOptions = {
  name: 'AppMeshAccountField',
  component: AppMeshAccountField,
  schema: makeFieldSchema({
    output: z => z.string().describe('Twelve-digit account id'),
  }),
};
