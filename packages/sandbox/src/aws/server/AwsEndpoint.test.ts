import { request as httpRequest } from 'node:http';
import { Sha256 } from '@aws-crypto/sha256-js';
import { ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import { CreateClusterCommand } from '@aws-sdk/client-eks';
import { ListUsersCommand } from '@aws-sdk/client-iam';
import { ListNamespacesCommand } from '@aws-sdk/client-servicediscovery';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { SignatureV4 } from '@smithy/signature-v4';
import {
  FRONTEND,
  KEY,
  clientsFor,
  sendSigned,
  startAccounts,
  type Accounts,
  type SignedRequest,
} from '../../__fixtures__';

describe('the AWS endpoint', () => {
  let accounts: Accounts;
  beforeAll(async () => {
    accounts = await startAccounts();
  });
  afterAll(() => accounts.sandbox.stop());

  const send = (request: SignedRequest) =>
    sendSigned(accounts.sandbox.endpoint, request);

  it('refuses a wrong secret in the form of each protocol', async () => {
    const wrong = clientsFor(accounts.sandbox.endpoint, {
      ...KEY,
      secretAccessKey: 'wrong',
    });
    await expect(
      wrong.appMesh.send(new ListMeshesCommand({})),
    ).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      wrong.sts.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      wrong.cloudMap.send(new ListNamespacesCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });

  it('refuses an unknown key, and a session token that does not belong to the key', async () => {
    for (const credentials of [
      { accessKeyId: 'AKIANOBODY0000000001', secretAccessKey: 'x' },
      { ...KEY, sessionToken: 'made-up' },
    ]) {
      const unknown = clientsFor(accounts.sandbox.endpoint, credentials);
      await expect(
        unknown.appMesh.send(new ListMeshesCommand({})),
      ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
      await expect(
        unknown.sts.send(new GetCallerIdentityCommand({})),
      ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    }
  });

  it('refuses a region that does not exist', async () => {
    const elsewhere = clientsFor(accounts.sandbox.endpoint, KEY, 'eu-west-9');
    await expect(
      elsewhere.appMesh.send(new ListMeshesCommand({})),
    ).rejects.toThrow("not 'eu-west-9'");
  });

  it('refuses unsigned requests', async () => {
    const response = await fetch(
      `${accounts.sandbox.endpoint}/v20190125/meshes`,
    );
    expect(response.status).toBe(403);
    expect(response.headers.get('x-amzn-errortype')).toBe(
      'MissingAuthenticationTokenException',
    );
  });

  it('refuses a body that was changed after it was signed', async () => {
    const response = await send({
      body: '{"meshName":"genuine"}',
      sentBody: '{"meshName":"forged"}',
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('x-amzn-errortype')).toBe(
      'InvalidSignatureException',
    );
  });

  it('refuses a signature that is too old or too new', async () => {
    for (const minutes of [-16, 16]) {
      const response = await send({
        method: 'GET',
        signingDate: new Date(Date.now() + minutes * 60_000),
      });
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({
        message: expect.stringContaining('Signature'),
      });
    }
  });

  it('takes presigned requests while they last', async () => {
    const { host, hostname } = new URL(accounts.sandbox.endpoint);
    const signer = new SignatureV4({
      credentials: KEY,
      region: 'us-west-2',
      service: 'sts',
      sha256: Sha256,
    });
    const presign = async (signingDate: Date) => {
      const { query = {} } = await signer.presign(
        {
          method: 'GET',
          protocol: 'http:',
          hostname,
          path: '/',
          query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
          headers: { host },
        },
        { expiresIn: 60, signingDate },
      );
      return `${accounts.sandbox.endpoint}/?${new URLSearchParams(
        query as Record<string, string>,
      )}`;
    };
    const good = await fetch(await presign(new Date()));
    expect(good.status).toBe(200);
    expect(await good.text()).toContain(`<Account>${FRONTEND}</Account>`);
    const late = await fetch(await presign(new Date(Date.now() - 61_000)));
    expect(late.status).toBe(403);
    const forged = await fetch(
      (await presign(new Date())).replace('GetCallerIdentity', 'AssumeRole'),
    );
    expect(forged.status).toBe(403);
  });

  it('answers operations that it does not emulate with an error, and logs them', async () => {
    const { frontend, sandbox } = accounts;
    await expect(
      frontend.eks.send(
        new CreateClusterCommand({
          name: 'x',
          roleArn: 'arn',
          resourcesVpcConfig: {},
        }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
    await expect(
      frontend.iam.send(new ListUsersCommand({})),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
    const nowhere = await send({ path: '/v20190125/nowhere', method: 'GET' });
    expect(nowhere.status).toBe(404);
    const other = await send({ service: 's3', path: '/', method: 'GET' });
    expect(other.status).toBe(404);
    expect(sandbox.log.list({ operation: 'CreateCluster' })).toEqual([
      expect.objectContaining({ service: 'eks', status: 404, write: true }),
    ]);
    expect(sandbox.log.list({ service: 's3' })).toHaveLength(1);
  });

  it.each<[string, SignedRequest, string | undefined, string]>([
    [
      'ec2',
      {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'Action=DescribeVpcs&Version=2016-11-15',
      },
      'DescribeVpcs',
      '<Code>UnknownOperationException</Code>',
    ],
    [
      'dynamodb',
      {
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'DynamoDB_20120810.ListTables',
        },
        body: '{}',
      },
      'ListTables',
      'UnknownOperationException',
    ],
    [
      's3',
      { method: 'GET' },
      undefined,
      '<Code>UnknownOperationException</Code>',
    ],
    [
      'lambda',
      { method: 'GET', path: '/2015-03-31/functions' },
      undefined,
      'The operation GET /2015-03-31/functions of lambda is not emulated',
    ],
  ])(
    'says in the words of %s that it is not emulated',
    async (service, request, operation, text) => {
      const { log } = accounts.sandbox;
      log.clear();
      const answer = await send({
        method: 'POST',
        path: '/',
        ...request,
        service,
      });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(text);
      expect(log.list()).toMatchObject([{ service, status: 404 }]);
      expect(log.list()[0].operation).toBe(operation);
    },
  );

  it.each([
    ['malformed JSON', { body: '{"meshName":' }],
    ['a body that is no object', { body: '[1]' }],
    ['a member of the wrong type', { body: '{"meshName": 7}' }],
    ['a missing member', { body: '{}' }],
    ['no body', {}],
  ])('refuses %s', async (_what, options) => {
    const response = await send(options);
    expect(response.status).toBe(400);
    expect(response.headers.get('x-amzn-errortype')).toBe(
      'BadRequestException',
    );
  });

  it('refuses another content type', async () => {
    const response = await send({
      body: '<mesh/>',
      headers: { 'content-type': 'text/xml' },
    });
    expect(response.status).toBe(415);
  });

  it('refuses a body of 10 MiB and lives on', async () => {
    const response = await send({
      body: JSON.stringify({ meshName: 'x'.repeat(10 * 1024 * 1024) }),
    });
    expect(response.status).toBe(413);
    expect(response.headers.get('x-amzn-errortype')).toBe(
      'RequestEntityTooLargeException',
    );
    await accounts.frontend.appMesh.send(new ListMeshesCommand({}));
  });

  it('survives odd paths and requests that are broken off', async () => {
    for (const path of [
      '/v20190125/meshes/%',
      '/v20190125/meshes/..%2f..%2fetc',
      '//',
      '/v20190125/meshes/__proto__',
      '/v20190125/meshes/m/virtualNodes/constructor',
    ]) {
      const response = await send({ path, method: 'GET' });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    }
    const { hostname, port } = new URL(accounts.sandbox.endpoint);
    await new Promise<void>(resolve => {
      const broken = httpRequest({
        hostname,
        port,
        method: 'PUT',
        path: '/v20190125/meshes',
        headers: { 'content-length': 1000 },
      });
      broken.on('error', () => resolve());
      broken.write('{');
      setTimeout(() => broken.destroy(), 20);
    });
    await accounts.frontend.appMesh.send(new ListMeshesCommand({}));
  });
});
