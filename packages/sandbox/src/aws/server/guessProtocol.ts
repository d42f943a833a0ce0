import type { AwsService } from '../core/AwsService';
import type { SigningRequest } from '../signing';

/** The protocol in which to answer a request that does not tell its service. */
export function guessProtocol(request: SigningRequest): AwsService['protocol'] {
  if (request.headers['x-amz-target'] !== undefined) {
    return 'json-1.1';
  }
  const form = request.headers['content-type']?.startsWith(
    'application/x-www-form-urlencoded',
  );
  return form || /(^|&)Action=/.test(request.query) ? 'query' : 'rest-json';
}
