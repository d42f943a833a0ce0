import {
  NotAllowedError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';

const MEANWHILE = 'teams are shown as they were last read';

/**
 * Says why the catalog could not be read, and what to do. The original stays the `cause`.
 */
export function mapCatalogError(cause: unknown): Error {
  if (!(cause instanceof ResponseError)) {
    return new ServiceUnavailableError(
      `The catalog could not be reached; ${MEANWHILE}. Check that the catalog plugin runs and that backend.baseUrl leads to it.`,
      cause,
    );
  }
  if (cause.statusCode === 401 || cause.statusCode === 403) {
    return new NotAllowedError(
      `The catalog does not let the plugin app-mesh read entities (${cause.statusCode}); ${MEANWHILE}. Let the permission policy and the catalog's access restrictions allow it.`,
      cause,
    );
  }
  return new ServiceUnavailableError(
    `The catalog answered ${cause.statusCode} (${cause.statusText}); ${MEANWHILE}, and the catalog is asked again.`,
    cause,
  );
}
