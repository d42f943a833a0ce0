import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { AppMeshMeshField } from './AppMeshMeshField';

/** The field `AppMeshMeshField` for both frontend systems. */
export const meshFieldOptions = {
  name: 'AppMeshMeshField',
  component: AppMeshMeshField,
  schema: makeFieldSchema({
    output: z => z.string().describe('ARN of a mesh'),
  }),
};
