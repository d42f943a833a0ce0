import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { accountDirectoryServiceRef } from '../accounts';
import { DefaultAwsClients } from './DefaultAwsClients';
import type { AwsClients } from './types';

/**
 * AWS clients for the configured accounts, shared by all plugins of the backend.
 *
 * @public
 */
export const awsClientsServiceRef = createServiceRef<AwsClients>({
  id: 'app-mesh.aws-clients',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        rootConfig: coreServices.rootConfig,
        accounts: accountDirectoryServiceRef,
      },
      factory: ({ rootConfig, accounts }) =>
        DefaultAwsClients.fromConfig(rootConfig, { accounts }),
    }),
});
