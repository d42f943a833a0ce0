import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** The template field `AppMeshMeshField`. */
export const appMeshMeshField = FormFieldBlueprint.make({
  name: 'app-mesh-mesh',
  params: {
    field: () =>
      import('./meshFieldOptions').then(m =>
        createFormField(m.meshFieldOptions),
      ),
  },
});
