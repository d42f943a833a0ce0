import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** The template field `AppMeshAccountsField`. */
export const appMeshAccountsField = FormFieldBlueprint.make({
  name: 'app-mesh-accounts',
  params: {
    field: () =>
      import('./accountsFieldOptions').then(m =>
        createFormField(m.accountsFieldOptions),
      ),
  },
});
