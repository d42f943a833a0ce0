import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultAccountDirectory } from './DefaultAccountDirectory';
import type { AccountDirectory } from './types';

/**
 * The accounts that Crossmesh works in. Replace its factory to take them from somewhere else than
 * the configuration.
 *
 * @public
 */
export const accountDirectoryServiceRef = createServiceRef<AccountDirectory>({
  id: 'app-mesh.account-directory',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { rootConfig: coreServices.rootConfig },
      factory: ({ rootConfig }) =>
        DefaultAccountDirectory.fromConfig(rootConfig),
    }),
});
