import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_ACCOUNT_ID,
  ANNOTATION_REGION,
} from '@crossmesh/plugin-app-mesh-common';
import { ENTITY_TYPES, LOCATION_TYPE } from '../../entities';
import type { KnownEntities } from './types';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  `metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`,
];

/**
 * Asks the catalog itself: it remembers over restarts and for all replicas.
 */
export class CatalogKnownEntities implements KnownEntities {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): CatalogKnownEntities {
    return new CatalogKnownEntities(options.auth, options.catalog);
  }

  private constructor(auth: AuthService, catalog: CatalogService) {
    this.#auth = auth;
    this.#catalog = catalog;
  }

  async list(place: { accountId: string; region: string }): Promise<string[]> {
    const refs: string[] = [];
    const pages = this.#catalog.streamEntities(
      {
        filter: {
          kind: 'Resource',
          [`metadata.annotations.${ANNOTATION_ACCOUNT_ID}`]: place.accountId,
          [`metadata.annotations.${ANNOTATION_REGION}`]: place.region,
          'spec.type': ENTITY_TYPES,
        },
        fields: FIELDS,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      // Somebody may have written such an entity into a file: that is not the provider's to remove.
      const own = page.filter(({ metadata }) =>
        metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION]?.startsWith(
          `${LOCATION_TYPE}:`,
        ),
      );
      refs.push(...own.map(entity => stringifyEntityRef(entity)));
    }
    return refs;
  }
}
