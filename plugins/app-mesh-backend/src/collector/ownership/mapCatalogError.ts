import {
  NotAllowedError,
  ServiceUnavailableError,
  isError,
  type ResponseError,
} from '@backstage/errors';

const MEANWHILE = 'teams are shown as they were last read';

/** By its name, because the catalog's client may bring a class of its own. */
function isAnswer(error: unknown): error is ResponseError {
  return isError(error) && error.name === 'ResponseError';
}

/**
 * Says why the catalog could not be read, and what to do. The original stays the `cause`.
 */
export function mapCatalogError(cause: unknown): Error {
  if (!isAnswer(cause)) {
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
