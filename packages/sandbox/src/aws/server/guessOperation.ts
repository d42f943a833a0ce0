import type { SigningRequest } from '../signing';

/** The operation that a request to a service names that is not emulated; undefined where its path is the name. */
export function guessOperation(request: SigningRequest): string | undefined {
  const target = request.headers['x-amz-target']?.split('.').pop();
  const form = request.headers['content-type']?.startsWith(
    'application/x-www-form-urlencoded',
  )
    ? request.body.toString('utf8')
    : request.query;
  return target || new URLSearchParams(form).get('Action') || undefined;
}
