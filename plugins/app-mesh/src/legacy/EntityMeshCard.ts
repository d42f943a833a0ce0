import { createComponentExtension } from '@backstage/core-plugin-api';
import { appMeshPlugin } from './plugin';

/**
 * The Mesh card of an entity's overview.
 *
 * @public
 */
export const EntityMeshCard: () => JSX.Element = appMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityMeshCard',
    component: {
      lazy: () =>
        import('../components/card/EntityMeshCard').then(m => m.EntityMeshCard),
    },
  }),
);
