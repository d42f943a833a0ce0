import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  ExposeGatewayOptions,
  GatewayProtocol,
} from '@crossmesh/plugin-app-mesh-node';
import { findBackend, findComponent } from '../onboardService';

/** What the action takes. Settings are App Mesh's shapes, which only the recipe knows to check. */
export interface ExposeGatewayInput
  extends Partial<
    Record<
      | 'accessLog'
      | 'clientPolicy'
      | 'connectionPool'
      | 'healthCheck'
      | 'image'
      | 'port'
      | 'replicas'
      | 'servicePort'
      | 'serviceType'
      | 'tls',
      unknown
    >
  > {
  accountId: string;
  region: string;
  meshName: string;
  meshOwner?: string;
  cluster?: string;
  component?: string;
  gatewayName: string;
  namespace: string;
  protocol: GatewayProtocol;
  routes: {
    name: string;
    virtualService: string;
    match?: unknown;
    rewrite?: unknown;
    priority?: number;
  }[];
}

/**
 * The recipe's options of the action's input. Entities are looked up in the catalog with the initiator's
 * credentials.
 *
 * @throws NotFoundError if the catalog lacks an entity
 */
export async function toGatewayOptions(
  input: ExposeGatewayInput,
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<ExposeGatewayOptions> {
  const { catalog, credentials } = options;
  const { component, ...rest } = input;
  const plain = {
    ...rest,
    meshOwner: input.meshOwner ?? input.accountId,
    entityRef:
      component && (await findComponent(catalog, component, { credentials })),
    routes: await Promise.all(
      input.routes.map(async route => ({
        ...route,
        virtualService: await findBackend(
          catalog,
          route.virtualService,
          credentials,
        ),
      })),
    ),
  };
  // The recipe checks every setting against App Mesh's own schema.
  return plain as ExposeGatewayOptions;
}
