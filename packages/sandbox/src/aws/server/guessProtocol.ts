import type { AwsService } from '../core/AwsService';
import type { SigningRequest } from '../signing';

/** Services that are not emulated and whose clients read errors in XML, whatever the request looks like. */
const XML_SERVICES = ['cloudfront', 'route53', 's3'];

/**
 * The protocol in which to answer a request that does not tell its service, or one that is not emulated.
 *
 * @param service - its signing name, as far as it is known.
 */
export function guessProtocol(
  request: SigningRequest,
  service?: string,
): AwsService['protocol'] {
  if (request.headers['x-amz-target'] !== undefined) {
    return 'json-1.1';
  }
  const form = request.headers['content-type']?.startsWith(
    'application/x-www-form-urlencoded',
  );
  return form ||
    /(^|&)Action=/.test(request.query) ||
    XML_SERVICES.includes(service ?? '')
    ? 'query'
    : 'rest-json';
}
