import { NormalizedSchema } from '@smithy/core/schema';
import { AwsError } from '../core/AwsError';
import { errorTraits } from '../schema';
import { parseJsonBody } from './parseJsonBody';
import { restRoutes } from './restRoutes';
import type { Protocol } from './types';
import { wireJson } from './wireJson';

const CONTENT_TYPES = /^application\/(json|x-amz-json-1\.[01])\s*(;|$)/i;

function fromText(value: string, schema: NormalizedSchema): unknown {
  if (schema.isNumericSchema()) {
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  }
  if (schema.isBooleanSchema() && (value === 'true' || value === 'false')) {
    return value === 'true';
  }
  return value;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** Operations are methods and paths; members travel in path, query and JSON body. */
export const restJson: Protocol = {
  route(service, request) {
    const path = request.path.replace(/(.)\/$/, '$1');
    for (const route of restRoutes(service)) {
      const match =
        route.method === request.method ? route.pattern.exec(path) : undefined;
      const values = match?.slice(1).map(decode);
      if (values && !values.includes(undefined)) {
        return {
          name: route.name,
          operation: route.operation,
          labels: Object.fromEntries(
            route.labels.map((label, index) => [label, values[index] ?? '']),
          ),
        };
      }
    }
    return {};
  },

  readInput(service, request, { operation, labels = {} }) {
    const contentType = request.headers['content-type'];
    if (
      request.body.length > 0 &&
      contentType !== undefined &&
      !CONTENT_TYPES.test(contentType)
    ) {
      throw new AwsError(
        'UnsupportedMediaTypeException',
        `Content type ${contentType} is not supported`,
        415,
      );
    }
    const body = parseJsonBody(request.body, service);
    const query = new URLSearchParams(request.query);
    const input: Record<string, unknown> = {};
    const schema = NormalizedSchema.of(operation.schema[4]);
    for (const [name, member] of schema.structIterator()) {
      const traits = member.getMergedTraits();
      const parameter = traits.httpQuery;
      if (traits.httpLabel) {
        input[name] = fromText(labels[name], member);
      } else if (typeof parameter === 'string') {
        const values = query.getAll(parameter);
        if (values.length > 0) {
          input[name] = member.isListSchema()
            ? values
            : fromText(values[0], member);
        }
      } else {
        input[name] = body[name];
      }
    }
    return input;
  },

  writeOutput(_service, operation, output, requestId) {
    const schema = NormalizedSchema.of(operation.schema[5]);
    let payload: unknown = output;
    for (const [name, member] of schema.structIterator()) {
      if (member.getMergedTraits().httpPayload) {
        payload = (output as Record<string, unknown>)[name];
      }
    }
    return {
      status: 200,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
      },
      body: wireJson(payload),
    };
  },

  writeError(service, { code, message, status, fields }, requestId) {
    const traits = service ? errorTraits(service.sdk, code) : {};
    return {
      status: status ?? traits.status ?? 400,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': code,
      },
      body: wireJson({ message, ...fields }),
    };
  },

  signatureErrors: {
    missing: ['MissingAuthenticationTokenException', 403],
    incomplete: ['IncompleteSignatureException', 403],
    'unknown-key': ['UnrecognizedClientException', 403],
    'expired-token': ['ExpiredTokenException', 403],
    mismatch: ['InvalidSignatureException', 403],
    skewed: ['InvalidSignatureException', 403],
    scope: ['InvalidSignatureException', 403],
  },
};
