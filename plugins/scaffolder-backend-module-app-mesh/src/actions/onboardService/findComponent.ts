import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { normaliseRef } from './normaliseRef';

/**
 * The full reference of a component, which must be in the catalog for whoever asks: custom resources that
 * name no entity would show nobody's. One that is still to come must not be there, so that nobody's is taken.
 *
 * @throws InputError if the reference is malformed; NotFoundError if there is no such entity; ConflictError if
 * there is one that is still to come
 */
export async function findComponent(
  catalog: CatalogService,
  entityRef: string,
  options: { credentials: BackstageCredentials; isNew?: boolean },
): Promise<string> {
  const { credentials, isNew = false } = options;
  const reference = normaliseRef(entityRef);
  const entity = await catalog.getEntityByRef(reference, { credentials });
  if (entity && isNew) {
    throw new ConflictError(
      `The catalog has ${reference} already; choose another name, or take it for what it is, without newComponents.`,
    );
  }
  if (!entity && !isNew) {
    throw new NotFoundError(
      `The catalog has no ${reference}, or you may not see it; register the component first.`,
    );
  }
  return reference;
}
