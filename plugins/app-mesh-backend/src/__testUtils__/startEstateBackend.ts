import {
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  signalsServiceRef,
  type SignalsService,
} from '@backstage/plugin-signals-node';
import {
  DefaultClusterClients,
  clusterClientsServiceRef,
} from '@crossmesh/plugin-app-mesh-node';
import type { Sandbox } from '@crossmesh/sandbox';
import { appMeshPlugin } from '../plugin';
import { closedDatabase } from './closedDatabase';
import { configFor } from './configFor';
import { directClusterConnector } from './directClusterConnector';

/**
 * A backend over the sandbox's accounts, with one component in the catalog.
 *
 * @param options - `claimed` is the ARN of the virtual service that the component names as its own; `features`
 * are added, for example services that take the place of others
 */
export function startEstateBackend(options: {
  sandbox: Sandbox;
  signals: SignalsService;
  claimed: string;
  features?: BackendFeature[];
}): Promise<TestBackend> {
  const { claimed, features = [], sandbox, signals } = options;
  return startTestBackend({
    features: [
      ...features,
      appMeshPlugin,
      closedDatabase,
      mockServices.rootConfig.factory({ data: configFor(sandbox) }),
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'app',
              annotations: {
                'aws.amazon.com/app-mesh-virtual-service-arn': claimed,
              },
            },
            spec: { type: 'service', owner: 'app-team' },
          },
        ],
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => signals,
      }),
      createServiceFactory({
        service: clusterClientsServiceRef,
        deps: {},
        factory: () =>
          DefaultClusterClients.create({
            connector: directClusterConnector(sandbox),
          }),
      }),
    ],
  });
}
