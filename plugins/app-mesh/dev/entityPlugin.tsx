import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useParams } from 'react-router-dom';
import { EntityMeshContent } from '../src/components/EntityMeshContent';

function EntityPage() {
  const { name = '' } = useParams();
  return (
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name },
      }}
    >
      <div style={{ padding: 24 }}>
        <EntityMeshContent />
      </div>
    </EntityProvider>
  );
}

/** Stands in for the catalog: an entity's page with nothing but the Mesh tab. */
export const entityPlugin = createFrontendPlugin({
  pluginId: 'catalog',
  title: 'Entity',
  extensions: [
    // Under another name than the catalog's own page, whose path the repository's configuration sets.
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: entityRouteRef,
        loader: async () => <EntityPage />,
      },
    }),
  ],
});
