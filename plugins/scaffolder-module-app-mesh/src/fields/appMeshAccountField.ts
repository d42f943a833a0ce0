import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** The template field `AppMeshAccountField`. */
export const appMeshAccountField = FormFieldBlueprint.make({
  name: 'app-mesh-account',
  params: {
    field: () =>
      import('./accountFieldOptions').then(m =>
        createFormField(m.accountFieldOptions),
      ),
  },
});
