import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'timers/promises';
import type { CatalogOwners } from './CatalogOwners';
import { mapCatalogError } from './mapCatalogError';
import { readCatalogOwners } from './readCatalogOwners';
import type { EntityClaim } from './types';

const MAX_AGE_MILLISECONDS = 5000;
const ANSWER_MILLISECONDS = 15_000;

/**
 * Asks the catalog who owns what, not for every change of a pod.
 */
export class OwnersCache {
  readonly #catalog: CatalogService;
  readonly #answerMilliseconds: number;
  #latest?: { at: number; claims: string; owners: CatalogOwners };

  /**
   * @param options - after `answerMilliseconds` the catalog is given up; 15 seconds by default
   */
  constructor(
    catalog: CatalogService,
    options: { answerMilliseconds?: number } = {},
  ) {
    this.#catalog = catalog;
    this.#answerMilliseconds =
      options.answerMilliseconds ?? ANSWER_MILLISECONDS;
  }

  /**
   * @throws NotAllowedError if the catalog refuses
   * @throws ServiceUnavailableError if it does not answer, or not in time
   */
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
      const owners = await this.#ask(objects, options);
      this.#latest = { at: Date.now(), claims, owners };
    }
    return this.#latest.owners;
  }

  async #ask(
    objects: EntityClaim[],
    options: { credentials: BackstageCredentials },
  ): Promise<CatalogOwners> {
    const done = new AbortController();
    const late = sleep(this.#answerMilliseconds, undefined, {
      signal: done.signal,
    }).then(() => {
      throw new Error(`No answer within ${this.#answerMilliseconds / 1000} s`);
    });
    try {
      return await Promise.race([
        readCatalogOwners(this.#catalog, objects, options),
        late,
      ]);
    } catch (error) {
      throw mapCatalogError(error);
    } finally {
      done.abort();
    }
  }
}
