import type { IncomingMessage } from 'node:http';
import { InputError } from '@backstage/errors';
import { readBody } from './readBody';

/**
 * Reads the body of a request as JSON; an empty body is `undefined`.
 *
 * @param limit - bytes; a longer body throws `BodyTooLargeError`, a malformed one `InputError`.
 */
export async function readJson(
  request: IncomingMessage,
  limit: number,
): Promise<unknown> {
  const body = await readBody(request, limit);
  if (body.length === 0) {
    return undefined;
  }
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new InputError('The body is not valid JSON', error);
  }
}
