import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { normaliseRef } from './normaliseRef';

/**
 * The full reference of a component, which must be in the catalog for whoever asks: custom resources that
 * name no entity would show nobody's.
 *
 * @throws InputError if the reference is malformed; NotFoundError if there is no such entity
 */
export async function findComponent(
  catalog: CatalogService,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<string> {
  const reference = normaliseRef(entityRef);
  const entity = await catalog.getEntityByRef(reference, { credentials });
  if (!entity) {
    throw new NotFoundError(
      `The catalog has no ${reference}, or you may not see it; register the component first.`,
    );
  }
  return reference;
}
