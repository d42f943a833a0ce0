import { createHash, timingSafeEqual } from 'node:crypto';
import type { Principal } from '../core/Principal';
import type { ClaimedSignature } from './ClaimedSignature';
import { computeSignature } from './computeSignature';
import type { CredentialStore } from './CredentialStore';
import { SignatureError } from './SignatureError';
import type { SigningRequest } from './SigningRequest';

const MAX_SKEW = 15 * 60 * 1000;
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function checkTime(claimed: ClaimedSignature, now: number): void {
  const earliest =
    claimed.expires === undefined
      ? now - MAX_SKEW
      : now - claimed.expires * 1000;
  const signedAt = new Date(claimed.signedAt).toISOString();
  if (claimed.signedAt < earliest) {
    throw new SignatureError(
      'skewed',
      `Signature expired: ${signedAt} is now earlier than ${new Date(
        earliest,
      ).toISOString()}`,
    );
  }
  if (claimed.signedAt > now + MAX_SKEW) {
    throw new SignatureError(
      'skewed',
      `Signature not yet current: ${signedAt} is still later than ${new Date(
        now + MAX_SKEW,
      ).toISOString()}`,
    );
  }
}

function checkBody(request: SigningRequest): void {
  const claimed = request.headers['x-amz-content-sha256'];
  if (claimed === undefined || claimed === 'UNSIGNED-PAYLOAD') {
    return;
  }
  const actual = createHash('sha256').update(request.body).digest('hex');
  if (!equal(claimed, actual)) {
    throw new SignatureError('mismatch', MISMATCH);
  }
}

/**
 * Who sent the request.
 *
 * @throws SignatureError if that cannot be believed.
 */
export async function verifySignature(
  request: SigningRequest,
  claimed: ClaimedSignature,
  credentials: CredentialStore,
): Promise<Principal> {
  const now = Date.now();
  const found = credentials.find(claimed.accessKeyId);
  if (!found || found.sessionToken !== claimed.sessionToken) {
    throw new SignatureError(
      'unknown-key',
      'The security token included in the request is invalid.',
    );
  }
  if (found.expiration !== undefined && found.expiration <= now) {
    throw new SignatureError(
      'expired-token',
      'The security token included in the request is expired',
    );
  }
  checkTime(claimed, now);
  const date = new Date(claimed.signedAt).toISOString();
  if (claimed.scopeDate !== date.slice(0, 10).replaceAll('-', '')) {
    throw new SignatureError(
      'scope',
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${claimed.scopeDate}'`,
    );
  }
  if (!claimed.signedHeaders.includes('host')) {
    throw new SignatureError(
      'incomplete',
      "'Host' must be a 'SignedHeader' in the AWS Authorization.",
    );
  }
  checkBody(request);
  const expected = await computeSignature(
    request,
    claimed,
    found.secretAccessKey,
  );
  if (!equal(expected, claimed.signature)) {
    throw new SignatureError('mismatch', MISMATCH);
  }
  return found.principal;
}
