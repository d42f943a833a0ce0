import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createMeshRecipe,
  exposeGatewayRecipe,
  joinMeshRecipe,
  onboardServiceRecipe,
  type Recipe,
} from '@crossmesh/plugin-app-mesh-node';
import { toGatewayOptions, type ExposeGatewayInput } from '../exposeGateway';
import { toOptions, type OnboardServiceInput } from '../onboardService';

interface Place {
  accountId: string;
  region: string;
  meshName: string;
  meshOwner?: string;
  cluster?: string;
}

/** What the action takes: the place once, and what is to be rendered for it. */
export interface RenderManifestsInput extends Place {
  mesh?: { namespaces: string[]; egressFilter?: 'ALLOW_ALL' | 'DROP_ALL' };
  services?: Omit<OnboardServiceInput, keyof Place>[];
  gateways?: Omit<ExposeGatewayInput, keyof Place>[];
  newComponents?: boolean;
}

/**
 * The recipes whose resources are asked for: the very ones that would write them into clusters.
 *
 * @throws InputError if nothing is asked for, and what the recipes throw
 */
export async function toRecipes(
  input: RenderManifestsInput,
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<Recipe[]> {
  const { accountId, cluster, meshName, region } = input;
  const { gateways = [], mesh, services = [] } = input;
  const meshOwner = input.meshOwner ?? accountId;
  const place = { accountId, cluster, meshName, meshOwner, region };
  if (!mesh && services.length + gateways.length === 0) {
    throw new InputError(
      'There is nothing to render; give "mesh", "services" or "gateways".',
    );
  }
  const serviceOptions = await Promise.all(
    services.map(service =>
      toOptions(
        { ...service, ...place },
        { ...options, isNew: input.newComponents },
      ),
    ),
  );
  const gatewayOptions = await Promise.all(
    gateways.map(gateway =>
      toGatewayOptions({ ...gateway, ...place }, options),
    ),
  );
  const recipes: Recipe[] = [];
  if (mesh) {
    recipes.push(
      accountId === meshOwner
        ? createMeshRecipe({ ...place, ...mesh })
        : joinMeshRecipe({ ...place, ...mesh }),
    );
  }
  return [
    ...recipes,
    ...serviceOptions.map(onboardServiceRecipe),
    ...gatewayOptions.map(exposeGatewayRecipe),
  ];
}
