import { AwsError } from '../core/AwsError';
import type { AwsService } from '../core/AwsService';

/**
 * A JSON body as an object; an empty one is an empty object.
 *
 * @throws AwsError with the service's code for a malformed body.
 */
export function parseJsonBody(
  body: Buffer,
  service: AwsService,
): Record<string, unknown> {
  if (body.length === 0) {
    return {};
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new AwsError(
      service.inputErrors.malformed,
      'Could not parse the request body as JSON',
      400,
    );
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new AwsError(
      service.inputErrors.malformed,
      'The request body is not a JSON object',
      400,
    );
  }
  return parsed as Record<string, unknown>;
}
