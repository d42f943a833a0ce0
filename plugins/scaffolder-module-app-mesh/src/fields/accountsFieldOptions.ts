import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { AppMeshAccountsField } from './AppMeshAccountsField';

/** The field `AppMeshAccountsField` for both frontend systems. */
export const accountsFieldOptions = {
  name: 'AppMeshAccountsField',
  component: AppMeshAccountsField,
  schema: makeFieldSchema({
    output: z => z.array(z.string()).describe('Twelve-digit account ids'),
    uiOptions: z => z.object({ exclude: z.string().optional() }),
  }),
};
