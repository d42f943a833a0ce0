import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** The template field `AppMeshBackendsField`. */
export const appMeshBackendsField = FormFieldBlueprint.make({
  name: 'app-mesh-backends',
  params: {
    field: () =>
      import('./backendsFieldOptions').then(m =>
        createFormField(m.backendsFieldOptions),
      ),
  },
});
