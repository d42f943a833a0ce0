import { SignatureV4 } from '@smithy/signature-v4';
import { NativeSha256 } from '../aws/signing/NativeSha256';

/** The user of the frontend account. */
export const KEY = {
  accessKeyId: 'AKIAFRONTEND00000001',
  secretAccessKey: 'sandbox-frontend',
};

export interface SignedRequest {
  service?: string;
  region?: string;
  method?: string;
  path?: string;
  body?: string;
  /** What travels instead of the signed body. */
  sentBody?: string;
  headers?: Record<string, string>;
  signingDate?: Date;
  credentials?: {
    accessKeyId: string;
    secretAccessKey: string;
    sessionToken?: string;
  };
}

/** Sends what no SDK would send, with a good signature. */
export async function sendSigned(
  endpoint: string,
  options: SignedRequest,
): Promise<Response> {
  const { service = 'appmesh', method = 'PUT', body } = options;
  const path = options.path ?? '/v20190125/meshes';
  const { host, hostname } = new URL(endpoint);
  const [pathname, query = ''] = path.split('?');
  const signer = new SignatureV4({
    credentials: options.credentials ?? KEY,
    region: options.region ?? 'us-west-2',
    service,
    sha256: NativeSha256,
  });
  const signed = await signer.sign(
    {
      method,
      protocol: 'http:',
      hostname,
      path: pathname,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: {
        host,
        'content-type': 'application/json',
        ...options.headers,
      },
      body,
    },
    { signingDate: options.signingDate },
  );
  return fetch(`${endpoint}${path}`, {
    method,
    headers: signed.headers,
    body: options.sentBody ?? body,
  });
}
