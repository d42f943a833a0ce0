import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MESH_FILTER } from './meshFilter';

/** The Mesh card on the overview of the entities that have the Mesh tab. */
export const meshEntityCard = EntityCardBlueprint.make({
  name: 'mesh',
  params: {
    filter: MESH_FILTER,
    type: 'info',
    loader: () =>
      import('../components/card/EntityMeshCard').then(m => (
        <m.EntityMeshCard />
      )),
  },
});
