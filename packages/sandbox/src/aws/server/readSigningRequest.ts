import type { IncomingMessage } from 'node:http';
import { readBody } from '../../http';
import { table } from '../core';
import type { SigningRequest } from '../signing';

const BODY_LIMIT = 4 * 1024 * 1024;

/** @throws BodyTooLargeError */
export async function readSigningRequest(
  request: IncomingMessage,
): Promise<SigningRequest> {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const headers = table<string>();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) {
      headers[name] = (Array.isArray(value) ? value.join(',') : value).trim();
    }
  }
  return {
    method: request.method ?? 'GET',
    path: mark === -1 ? url : url.slice(0, mark),
    query: mark === -1 ? '' : url.slice(mark + 1),
    headers,
    body: await readBody(request, BODY_LIMIT),
  };
}
