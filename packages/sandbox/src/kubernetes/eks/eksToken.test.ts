import { createHash, createHmac } from 'node:crypto';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { SignatureV4 } from '@smithy/signature-v4';
import {
  BACKEND,
  FRONTEND,
  startAccounts,
  type Accounts,
} from '../../__fixtures__';
import { defaultSandboxConfig } from '../../config';

interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** SHA-256 as the signer asks for it. */
class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined
        ? createHash('sha256')
        : createHmac('sha256', Buffer.from(secret as Uint8Array));
  }

  update(data: Uint8Array) {
    this.#hash.update(data);
  }

  async digest() {
    return new Uint8Array(this.#hash.digest());
  }
}

describe('EKS tokens', () => {
  let accounts: Accounts;
  const [frontend, backend] = defaultSandboxConfig().accounts;

  beforeAll(async () => {
    accounts = await startAccounts({
      accounts: [
        {
          ...frontend,
          clusters: frontend.clusters.map(cluster => ({ ...cluster, port: 0 })),
        },
        { ...backend, clusters: [] },
      ],
    });
  });

  afterAll(() => accounts.sandbox.stop());

  async function token(
    credentials: Credentials,
    options: { cluster?: string; expiresIn?: number; signingDate?: Date } = {},
  ) {
    const { cluster = 'frontend', expiresIn = 60, signingDate } = options;
    const hostname = 'sts.us-west-2.amazonaws.com';
    const signer = new SignatureV4({
      credentials,
      region: 'us-west-2',
      service: 'sts',
      sha256: Sha256,
    });
    const { query = {} } = await signer.presign(
      {
        method: 'GET',
        protocol: 'https:',
        hostname,
        path: '/',
        headers: { host: hostname, 'x-k8s-aws-id': cluster },
        query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
      },
      { expiresIn, signingDate },
    );
    const search = new URLSearchParams(query as Record<string, string>);
    const url = `https://${hostname}/?${search}`;
    return `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
  }

  async function ask(bearer: string) {
    const [{ server }] = accounts.sandbox.clusters;
    const response = await fetch(`${server}/api/v1/namespaces`, {
      headers: { authorization: `Bearer ${bearer}` },
    });
    return response.status;
  }

  it('open the cluster to the principals of its account', async () => {
    expect(await ask(await token(frontend))).toBe(200);
    expect(await ask(await token(frontend, { expiresIn: 0 }))).toBe(200);
    const { Credentials: session } = await accounts.frontend.sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${FRONTEND}:role/crossmesh`,
        RoleSessionName: 'kubectl',
      }),
    );
    const assumed = {
      accessKeyId: String(session?.AccessKeyId),
      secretAccessKey: String(session?.SecretAccessKey),
      sessionToken: session?.SessionToken,
    };
    expect(await ask(await token(assumed))).toBe(200);
    const [entry] = accounts.sandbox.log
      .list({ plane: 'kubernetes' })
      .slice(-1);
    expect(entry.principal).toBe(
      `arn:aws:sts::${FRONTEND}:assumed-role/crossmesh/kubectl`,
    );
  });

  it('are refused of other accounts, clusters, keys and times', async () => {
    const old = new Date(Date.now() - 16 * 60 * 1000);
    const valid = await token(frontend);
    const signed = Buffer.from(valid.slice(11), 'base64url').toString();
    expect(backend.id).toBe(BACKEND);
    const refused = [
      await token(backend),
      await token(frontend, { cluster: 'backend' }),
      await token({ ...frontend, secretAccessKey: 'wrong' }),
      await token(frontend, { signingDate: old }),
      // A parameter more, past the end of what was signed.
      `k8s-aws-v1.${Buffer.from(`${signed}&More=1`).toString('base64url')}`,
      'k8s-aws-v1.',
      'k8s-aws-v1.!!!',
      `k8s-aws-v1.${Buffer.from(
        'https://sts.us-west-2.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
      ).toString('base64url')}`,
    ];
    expect(await Promise.all(refused.map(ask))).toEqual(refused.map(() => 401));
  });
});
