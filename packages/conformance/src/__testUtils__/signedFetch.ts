import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { readEnvironment } from '../readEnvironment';
import type { Account } from './accounts';

export interface RawRequest {
  service?: string;
  method?: string;
  path?: string;
  body?: string;
  /** What travels instead of the body that was signed. */
  sentBody?: string;
  headers?: Record<string, string>;
  signingDate?: Date;
  signed?: boolean;
}

/** Sends what no SDK would send, signed as the account's user unless told otherwise. */
export async function signedFetch(
  account: Account,
  request: RawRequest,
): Promise<{ status: number; headers: Headers; text: string }> {
  const { service = 'appmesh', method = 'POST', path = '/', body } = request;
  const { endpoint, region } = readEnvironment(process.env);
  const base = endpoint ?? `https://${service}.${region}.amazonaws.com`;
  const { host, hostname, protocol } = new URL(base);
  const [pathname, query = ''] = path.split('?');
  const signer = new SignatureV4({
    credentials: await account.appMesh.config.credentials(),
    region,
    service,
    sha256: Sha256,
  });
  const plain = {
    method,
    protocol,
    hostname,
    path: pathname,
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: { host, 'content-type': 'application/json', ...request.headers },
    body,
  };
  const { headers } =
    request.signed === false
      ? plain
      : await signer.sign(plain, { signingDate: request.signingDate });
  const answer = await fetch(`${base}${path}`, {
    method,
    headers,
    body: request.sentBody ?? body,
  });
  return {
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
  };
}
