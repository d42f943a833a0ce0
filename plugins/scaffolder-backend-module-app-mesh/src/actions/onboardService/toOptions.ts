import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  FurtherPlacement,
  OnboardServiceOptions,
  RetryPolicy,
  ServiceProtocol,
  ServiceSettings,
} from '@crossmesh/plugin-app-mesh-node';
import { parseManifests } from '../../manifests';
import { findBackend } from './findBackend';
import { findComponent } from './findComponent';

/** What the action takes. Settings are App Mesh's shapes, which only the recipe knows to check. */
export interface OnboardServiceInput
  extends Partial<Record<keyof ServiceSettings, unknown>> {
  accountId: string;
  region: string;
  meshName: string;
  meshOwner?: string;
  cluster?: string;
  component: string;
  type?: 'service' | 'gateway';
  serviceName: string;
  namespace: string;
  port: number;
  protocol: ServiceProtocol;
  discovery: 'dns' | 'cloudMap';
  cloudMapNamespace?: string;
  alsoIn?: FurtherPlacement[];
  backends?: (string | { virtualService: string; clientPolicy?: unknown })[];
  manifests: string | unknown[];
  retryPolicy?: RetryPolicy;
}

function discoveryOf(
  input: Pick<
    OnboardServiceInput,
    'cloudMapNamespace' | 'discovery' | 'serviceName'
  >,
): OnboardServiceOptions['discovery'] {
  if (input.discovery === 'dns') {
    return { type: 'dns' };
  }
  if (!input.cloudMapNamespace) {
    throw new InputError(
      `The service ${input.serviceName} is to be discovered through Cloud Map, but no namespace is named; give cloudMapNamespace.`,
    );
  }
  return { type: 'cloudMap', namespaceName: input.cloudMapNamespace };
}

/**
 * The recipe's options of the action's input, which is flat for the sake of permission rules. Entities are
 * looked up in the catalog with the initiator's credentials.
 *
 * @throws InputError if the discovery lacks its namespace, or the manifests cannot be read; NotFoundError if
 * the catalog lacks an entity; ConflictError if it has a component that is new
 */
export async function toOptions(
  input: OnboardServiceInput,
  options: {
    catalog: CatalogService;
    credentials: BackstageCredentials;
    /** Whether the component comes into the catalog only afterwards. */
    isNew?: boolean;
  },
): Promise<OnboardServiceOptions> {
  const { catalog, credentials } = options;
  const { cloudMapNamespace, component, ...rest } = input;
  const entityRef = await findComponent(catalog, component, options);
  const backends = await Promise.all(
    (input.backends ?? []).map(async backend => {
      const given =
        typeof backend === 'string' ? { virtualService: backend } : backend;
      const virtualService = await findBackend(
        catalog,
        given.virtualService,
        credentials,
      );
      return { ...given, virtualService };
    }),
  );
  const plain = {
    ...rest,
    entityRef,
    meshOwner: input.meshOwner ?? input.accountId,
    backends,
    discovery: discoveryOf(input),
    manifests: parseManifests(input.manifests),
  };
  // The recipe checks every setting against App Mesh's own schema.
  return plain as OnboardServiceOptions;
}
