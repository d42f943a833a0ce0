import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogOwners } from './CatalogOwners';
import { readCatalogOwners } from './readCatalogOwners';
import type { EntityClaim } from './types';

const MAX_AGE_MILLISECONDS = 5000;

/**
 * Asks the catalog who owns what, not for every change of a pod.
 */
export class OwnersCache {
  readonly #catalog: CatalogService;
  #latest?: { at: number; claims: string; owners: CatalogOwners };

  constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  async read(
    objects: EntityClaim[],
    options: { credentials: BackstageCredentials },
  ): Promise<CatalogOwners> {
    const claims = [
      ...new Set(
        objects.flatMap(({ entityRef, kubernetesId }) => [
          `${entityRef} ${kubernetesId}`,
        ]),
      ),
    ]
      .sort()
      .join('\n');
    if (
      !this.#latest ||
      this.#latest.claims !== claims ||
      Date.now() - this.#latest.at > MAX_AGE_MILLISECONDS
    ) {
      const owners = await readCatalogOwners(this.#catalog, objects, options);
      this.#latest = { at: Date.now(), claims, owners };
    }
    return this.#latest.owners;
  }
}
