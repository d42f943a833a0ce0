import { timingSafeEqual } from 'node:crypto';
import type { Principal } from '../../aws/core/Principal';
import {
  readSignature,
  SignatureError,
  type ClaimedSignature,
  type CredentialStore,
} from '../../aws/signing';
import { computeSignature } from '../../aws/signing/computeSignature';

const PREFIX = 'k8s-aws-v1.';
const CLUSTER_HEADER = 'x-k8s-aws-id';
// The authenticator counts from the date of the signature, whatever the URL says of its expiry.
const VALID_MILLISECONDS = 15 * 60 * 1000;

function readUrl(token: string): URL | undefined {
  const url = Buffer.from(token.slice(PREFIX.length), 'base64url').toString();
  if (!URL.canParse(url)) {
    return undefined;
  }
  const parsed = new URL(url);
  const { searchParams, pathname } = parsed;
  const asksWho =
    searchParams.get('Action') === 'GetCallerIdentity' &&
    searchParams.get('Version') === '2011-06-15';
  return pathname === '/' && asksWho ? parsed : undefined;
}

function readClaim(request: Parameters<typeof readSignature>[0]) {
  const expires = /(?<=^|&)X-Amz-Expires=(\d+)/.exec(request.query)?.[1];
  // Some clients sign an expiry of 0, which a request to AWS itself may not have.
  const query = request.query.replace(
    /(?<=^|&)X-Amz-Expires=\d+/,
    'X-Amz-Expires=60',
  );
  try {
    return {
      ...readSignature({ ...request, query }),
      expires: Number(expires),
    };
  } catch (error) {
    if (error instanceof SignatureError) {
      return undefined;
    }
    throw error;
  }
}

function isTimely({ signedAt, scopeDate }: ClaimedSignature): boolean {
  const age = Date.now() - signedAt;
  const date = new Date(signedAt).toISOString().slice(0, 10);
  return (
    Math.abs(age) <= VALID_MILLISECONDS &&
    scopeDate === date.replaceAll('-', '')
  );
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Whom an EKS token stands for: `k8s-aws-v1.` and, in base64url, the presigned URL of an STS
 * GetCallerIdentity whose header `x-k8s-aws-id` names the cluster. Undefined if it is not to be
 * believed.
 *
 * @see https://github.com/kubernetes-sigs/aws-iam-authenticator
 */
export async function verifyEksToken(
  token: string,
  cluster: string,
  credentials: CredentialStore,
): Promise<Principal | undefined> {
  const url = token.startsWith(PREFIX) ? readUrl(token) : undefined;
  if (!url) {
    return undefined;
  }
  const request = {
    method: 'GET',
    path: '/',
    query: url.search.slice(1),
    headers: { host: url.host, [CLUSTER_HEADER]: cluster },
    body: Buffer.alloc(0),
  };
  const claimed = readClaim(request);
  const found = claimed && credentials.find(claimed.accessKeyId);
  if (
    !found ||
    found.sessionToken !== claimed.sessionToken ||
    (found.expiration !== undefined && found.expiration <= Date.now()) ||
    claimed.service !== 'sts' ||
    !claimed.signedHeaders.includes(CLUSTER_HEADER) ||
    !claimed.signedHeaders.includes('host') ||
    !isTimely(claimed)
  ) {
    return undefined;
  }
  const { secretAccessKey, principal } = found;
  const expected = await computeSignature(request, claimed, secretAccessKey);
  return sameText(expected, claimed.signature) ? principal : undefined;
}
