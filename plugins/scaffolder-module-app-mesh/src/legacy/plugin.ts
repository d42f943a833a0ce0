import { createPlugin } from '@backstage/core-plugin-api';

/** Provides the fields; it has neither routes nor APIs. */
export const scaffolderAppMeshPlugin = createPlugin({
  id: 'scaffolder-module-app-mesh',
});
