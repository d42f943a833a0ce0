import { NormalizedSchema } from '@smithy/core/schema';
import { XMLBuilder } from 'fast-xml-parser';
import type { AwsService } from '../core/AwsService';
import { errorTraits } from '../schema';
import type { SigningRequest } from '../signing';
import { queryForm } from './queryForm';
import type { Protocol } from './types';
import { xmlValue } from './xmlValue';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
});

function formOf(request: SigningRequest): Map<string, string> {
  return new Map([
    ...new URLSearchParams(request.query),
    ...(request.method === 'POST'
      ? new URLSearchParams(request.body.toString('utf8'))
      : []),
  ]);
}

function xml(
  root: string,
  service: AwsService | undefined,
  content: object,
): string {
  return builder.build({
    [root]: { '@xmlns': service?.xmlNamespace, ...content },
  });
}

/** The operation and its members are in a form, the answer is XML. */
export const query: Protocol = {
  route(service, request) {
    const name = formOf(request).get('Action');
    return {
      name,
      operation: service.operations.find(item => item.schema[2] === name),
    };
  },

  readInput(_service, request, { operation }) {
    const schema = NormalizedSchema.of(operation.schema[4]);
    return queryForm(formOf(request), schema) as Record<string, unknown>;
  },

  writeOutput(service, operation, output, requestId) {
    const name = operation.schema[2];
    return {
      status: 200,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body: xml(`${name}Response`, service, {
        [`${name}Result`]: xmlValue(output),
        ResponseMetadata: { RequestId: requestId },
      }),
    };
  },

  writeError(service, { code, message, status }, requestId) {
    const traits = service ? errorTraits(service.sdk, code) : {};
    const answered = status ?? traits.status ?? 400;
    return {
      status: answered,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body: xml('ErrorResponse', service, {
        Error: {
          Type: answered < 500 ? 'Sender' : 'Receiver',
          Code: traits.queryCode ?? code,
          Message: message,
        },
        RequestId: requestId,
      }),
    };
  },

  signatureErrors: {
    missing: ['MissingAuthenticationToken', 403],
    incomplete: ['IncompleteSignature', 400],
    'unknown-key': ['InvalidClientTokenId', 403],
    'expired-token': ['ExpiredToken', 403],
    mismatch: ['SignatureDoesNotMatch', 403],
    skewed: ['SignatureDoesNotMatch', 403],
    scope: ['SignatureDoesNotMatch', 403],
  },
};
