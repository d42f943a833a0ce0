import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpRequest } from '@smithy/types';
import { table } from '../core/table';
import type { ClaimedSignature } from './ClaimedSignature';
import { NativeSha256 } from './NativeSha256';
import type { SigningRequest } from './SigningRequest';

const SIGNING_PARAMETERS = new Set([
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-Security-Token',
  'X-Amz-Signature',
  'X-Amz-SignedHeaders',
]);

function queryOf(query: string): Record<string, string | string[]> {
  const result = table<string | string[]>();
  // A plus sign is a plus sign here, and a space only as %20.
  for (const [name, value] of new URLSearchParams(
    query.replaceAll('+', '%2B'),
  )) {
    if (SIGNING_PARAMETERS.has(name)) {
      continue;
    }
    const earlier = result[name];
    if (earlier === undefined) {
      result[name] = value;
    } else {
      result[name] = [earlier, value].flat();
    }
  }
  return result;
}

/** The signature that the request should carry if the secret is the sender's. */
export async function computeSignature(
  request: SigningRequest,
  claimed: ClaimedSignature,
  secretAccessKey: string,
): Promise<string> {
  const headers = table<string>();
  for (const name of claimed.signedHeaders) {
    headers[name] = request.headers[name] ?? '';
  }
  const signer = new SignatureV4({
    credentials: {
      accessKeyId: claimed.accessKeyId,
      secretAccessKey,
      sessionToken: claimed.sessionToken,
    },
    region: claimed.region,
    service: claimed.service,
    sha256: NativeSha256,
    applyChecksum: false,
  });
  const unsigned: HttpRequest = {
    method: request.method,
    protocol: 'http:',
    hostname: request.headers.host ?? '',
    path: request.path,
    query: queryOf(request.query),
    headers,
    body: request.body,
  };
  const options = {
    signingDate: new Date(claimed.signedAt),
    signableHeaders: new Set(claimed.signedHeaders),
  };
  if (claimed.expires !== undefined) {
    const presigned = await signer.presign(unsigned, {
      ...options,
      expiresIn: claimed.expires,
      unhoistableHeaders: new Set(claimed.signedHeaders),
    });
    return String(presigned.query?.['X-Amz-Signature']);
  }
  const signed = await signer.sign(unsigned, options);
  return signed.headers.authorization.split('Signature=')[1];
}
