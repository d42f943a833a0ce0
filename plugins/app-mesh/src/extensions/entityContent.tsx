import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MESH_FILTER } from './meshFilter';

/** The Mesh tab, on the entities that carry one of the annotations of `lib/meshAnnotations`. */
export const meshEntityContent = EntityContentBlueprint.make({
  name: 'mesh',
  params: {
    path: '/mesh',
    title: 'Mesh',
    group: 'operation',
    filter: MESH_FILTER,
    loader: () =>
      import('../components/EntityMeshContent').then(m => (
        <m.EntityMeshContent />
      )),
  },
});
