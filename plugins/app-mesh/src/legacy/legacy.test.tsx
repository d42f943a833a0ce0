import {
  isMeshAvailable,
  appMeshPlugin,
  EntityMeshContent,
  appMeshApiRef,
} from '.';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/test-utils';
import { TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { FixtureApi } from '../__fixtures__/FixtureApi';
import { createFromTemplateRouteRef } from '../routes';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'yelb-appserver',
    annotations: { 'aws.amazon.com/app-mesh-virtual-node-arn': 'arn' },
  },
};

describe('the plugin in the old frontend system', () => {
  it('brings its API and routes', () => {
    expect(appMeshPlugin.getId()).toBe('app-mesh');
    expect([...appMeshPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      appMeshApiRef.id,
    ]);
    expect(appMeshPlugin.externalRoutes.createFromTemplate).toBe(
      createFromTemplateRouteRef,
    );
  });

  it('knows the entities that have something to show', () => {
    expect(isMeshAvailable(entity)).toBe(true);
    expect(isMeshAvailable({ ...entity, metadata: { name: 'x' } })).toBe(false);
  });

  it('shows the tab', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[appMeshApiRef, new FixtureApi()]]}>
        <EntityProvider entity={entity}>
          <EntityMeshContent />
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(
      await screen.findByRole('group', { name: 'Topology of mesh yelb' }),
    ).toBeInTheDocument();
  });
});
