import { createComponentExtension } from '@backstage/core-plugin-api';
import { appMeshPlugin } from './plugin';

/**
 * The content of an entity's Mesh tab.
 *
 * @public
 */
export const EntityMeshContent: () => JSX.Element = appMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityMeshContent',
    component: {
      lazy: () =>
        import('../components/EntityMeshContent').then(
          m => m.EntityMeshContent,
        ),
    },
  }),
);
