import { errorTraits } from '../schema';
import { parseJsonBody } from './parseJsonBody';
import type { Protocol } from './types';
import { wireJson } from './wireJson';

const CONTENT_TYPE = 'application/x-amz-json-1.1';
const CONTENT_TYPES = /^application\/x-amz-json-1\.[01]\s*(;|$)/i;

/** The operation is in a header, the members in a JSON body. */
export const json11: Protocol = {
  route(service, request) {
    const name = request.headers['x-amz-target']?.split('.').pop();
    const isCall =
      request.method === 'POST' &&
      CONTENT_TYPES.test(request.headers['content-type'] ?? '');
    const found = isCall
      ? service.operations.find(item => item.schema[2] === name)
      : undefined;
    return { name, operation: found };
  },

  readInput(service, request) {
    return parseJsonBody(request.body, service);
  },

  writeOutput(_service, _operation, output, requestId) {
    return {
      status: 200,
      headers: {
        'content-type': CONTENT_TYPE,
        'x-amzn-requestid': requestId,
      },
      body: wireJson(output),
    };
  },

  writeError(service, { code, message, status, fields }, requestId) {
    const traits = service ? errorTraits(service.sdk, code) : {};
    return {
      status: status ?? traits.status ?? 400,
      headers: {
        'content-type': CONTENT_TYPE,
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': code,
      },
      // Services of this protocol write a model's member names as they are; Cloud Map's errors say Message.
      body: wireJson({ __type: code, message, Message: message, ...fields }),
    };
  },

  signatureErrors: {
    missing: ['MissingAuthenticationTokenException', 400],
    incomplete: ['IncompleteSignatureException', 400],
    'unknown-key': ['UnrecognizedClientException', 400],
    'expired-token': ['ExpiredTokenException', 400],
    mismatch: ['InvalidSignatureException', 400],
    skewed: ['InvalidSignatureException', 400],
    scope: ['InvalidSignatureException', 400],
  },
};
