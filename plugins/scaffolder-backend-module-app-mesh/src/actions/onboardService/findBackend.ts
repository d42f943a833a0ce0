import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_VIRTUAL_SERVICE_ARN,
  formatAppMeshArn,
  parseAppMeshArn,
} from '@crossmesh/plugin-app-mesh-common';
import { normaliseRef } from './normaliseRef';

/** Virtual services are host names, and have neither of these. */
const ENTITY_REF = /[:/]/;

/**
 * The ARN of the virtual service of a catalog entity, for a backend that names one; what is a name or an
 * ARN stays as it is. Whether the annotation tells the truth is seen when the ARN is looked up in App Mesh.
 *
 * @throws NotFoundError if the catalog has no such entity for whoever asks, or it is in no mesh; InputError
 * if its annotation is no ARN
 */
export async function findBackend(
  catalog: CatalogService,
  backend: string,
  credentials: BackstageCredentials,
): Promise<string> {
  if (backend.startsWith('arn:') || !ENTITY_REF.test(backend)) {
    return backend;
  }
  const reference = normaliseRef(backend);
  const entity = await catalog.getEntityByRef(reference, { credentials });
  if (!entity) {
    throw new NotFoundError(
      `The catalog has no ${reference}, or you may not see it; choose another backend.`,
    );
  }
  const arn = entity.metadata.annotations?.[ANNOTATION_VIRTUAL_SERVICE_ARN];
  if (!arn) {
    throw new NotFoundError(
      `The catalog does not know ${reference} as a service of a mesh; onboard it first, or give the backend by its name or ARN.`,
    );
  }
  return formatAppMeshArn(parseAppMeshArn(arn));
}
