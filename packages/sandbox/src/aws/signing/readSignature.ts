import type { ClaimedSignature } from './ClaimedSignature';
import { SignatureError } from './SignatureError';
import type { SigningRequest } from './SigningRequest';

const ALGORITHM = 'AWS4-HMAC-SHA256';

function parseDate(value: string | null | undefined): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value ?? '');
  if (!match) {
    throw new SignatureError(
      'incomplete',
      'Date must be in ISO-8601 basic format in the X-Amz-Date header or parameter',
    );
  }
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function parseScope(credential: string) {
  const parts = credential.split('/');
  if (parts.length !== 5 || parts[4] !== 'aws4_request') {
    throw new SignatureError(
      'incomplete',
      'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term',
    );
  }
  const [accessKeyId, scopeDate, region, service] = parts;
  return { accessKeyId, scopeDate, region, service };
}

function fromHeader(header: string, request: SigningRequest): ClaimedSignature {
  const fields = new Map<string, string>();
  for (const part of header.slice(ALGORITHM.length).split(',')) {
    const separator = part.indexOf('=');
    fields.set(
      part.slice(0, separator).trim(),
      part.slice(separator + 1).trim(),
    );
  }
  const credential = fields.get('Credential');
  const signedHeaders = fields.get('SignedHeaders');
  const signature = fields.get('Signature');
  if (!credential || !signedHeaders || !signature) {
    throw new SignatureError(
      'incomplete',
      "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters",
    );
  }
  return {
    ...parseScope(credential),
    signature,
    signedHeaders: signedHeaders.split(';'),
    signedAt: parseDate(request.headers['x-amz-date']),
    sessionToken: request.headers['x-amz-security-token'],
  };
}

/**
 * The signature that a request carries, in its Authorization header or its query.
 *
 * @throws SignatureError if there is none, or it lacks a part.
 */
export function readSignature(request: SigningRequest): ClaimedSignature {
  const header = request.headers.authorization;
  if (header?.startsWith(`${ALGORITHM} `)) {
    return fromHeader(header, request);
  }
  const query = new URLSearchParams(request.query.replaceAll('+', '%2B'));
  if (query.get('X-Amz-Algorithm') !== ALGORITHM) {
    throw new SignatureError('missing', 'Missing Authentication Token');
  }
  const expires = Number(query.get('X-Amz-Expires'));
  const signature = query.get('X-Amz-Signature');
  const signedHeaders = query.get('X-Amz-SignedHeaders');
  if (!signature || !signedHeaders || !(expires > 0 && expires <= 604800)) {
    throw new SignatureError(
      'incomplete',
      'AWS query-string parameters must include X-Amz-Signature, X-Amz-SignedHeaders and X-Amz-Expires of at most a week',
    );
  }
  return {
    ...parseScope(query.get('X-Amz-Credential') ?? ''),
    signature,
    signedHeaders: signedHeaders.split(';'),
    signedAt: parseDate(query.get('X-Amz-Date')),
    sessionToken: query.get('X-Amz-Security-Token') ?? undefined,
    expires,
  };
}
