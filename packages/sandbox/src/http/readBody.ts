import type { IncomingMessage } from 'node:http';
import { BodyTooLargeError } from './BodyTooLargeError';

/** How much of a body that is too long is swallowed, so that its sender can read the refusal. */
const DRAIN_LIMIT = 64 * 1024 * 1024;

/**
 * Reads the body of a request.
 *
 * @param limit - bytes; a longer body throws {@link BodyTooLargeError}.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const buffer = chunk as Buffer;
    length += buffer.length;
    if (length > Math.max(limit, DRAIN_LIMIT)) {
      request.destroy();
      break;
    }
    if (length <= limit) {
      chunks.push(buffer);
    } else {
      chunks.length = 0;
    }
  }
  if (length > limit) {
    throw new BodyTooLargeError(`The body is longer than ${limit} bytes`);
  }
  return Buffer.concat(chunks);
}
