import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen } from '@testing-library/react';
import plugin from '.';
import { meshEntityContent } from './extensions/entityContent';
import { MESH_ANNOTATIONS } from './lib/meshAnnotations';

describe('appMeshPlugin', () => {
  it('offers a page, an API and a tab', () => {
    expect(plugin).toMatchObject({ pluginId: 'app-mesh' });
    for (const id of [
      'page:app-mesh',
      'api:app-mesh',
      'entity-content:app-mesh/mesh',
      'entity-card:app-mesh/mesh',
    ] as const) {
      expect(plugin.getExtension(id)).toBeDefined();
    }
  });

  describe('the tab', () => {
    const tester = createExtensionTester(meshEntityContent);
    const entity = (kind: string, annotation?: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name: 'x',
        annotations: annotation ? { [annotation]: 'arn' } : undefined,
      },
    });
    const matches = tester.get(EntityContentBlueprint.dataRefs.filterFunction)!;

    it('is in the group operation', () => {
      expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBe(
        'operation',
      );
      expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Mesh');
    });

    it.each(MESH_ANNOTATIONS)(
      'is on components and resources with %s',
      name => {
        expect(matches(entity('Component', name))).toBe(true);
        expect(matches(entity('Resource', name))).toBe(true);
        expect(matches(entity('API', name))).toBe(false);
      },
    );

    it('is not on others', () => {
      expect(matches(entity('Component'))).toBe(false);
    });

    it('goes by the filter in the app’s configuration', () => {
      const configured = createExtensionTester(meshEntityContent, {
        config: { filter: { kind: 'api' } },
      }).get(EntityContentBlueprint.dataRefs.filterFunction)!;
      expect(configured(entity('API'))).toBe(true);
    });
  });

  it('opens its page in an app', async () => {
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/app-mesh'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('region', {
        name: 'The App Mesh backend does not answer',
      }),
    ).toBeInTheDocument();
  });
});
