import { once } from 'node:events';
import { connect } from 'node:net';
import { ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import { ListNamespacesCommand } from '@aws-sdk/client-servicediscovery';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import {
  FRONTEND,
  clientsFor,
  sendSigned,
  startAccounts,
  type Accounts,
  type SignedRequest,
} from '../../__fixtures__';

const JSON_11 = 'application/x-amz-json-1.1';
const FORM = 'application/x-www-form-urlencoded';

function cloudMap(rest: SignedRequest): SignedRequest {
  return {
    service: 'servicediscovery',
    method: 'POST',
    path: '/',
    ...rest,
    headers: {
      'content-type': JSON_11,
      'x-amz-target': 'Route53AutoNaming_v20170314.ListNamespaces',
      ...rest.headers,
    },
  };
}

function form(body: string): SignedRequest {
  return {
    service: 'sts',
    method: 'POST',
    path: '/',
    headers: { 'content-type': FORM },
    body,
  };
}

describe('the AWS endpoint with bad input', () => {
  let accounts: Accounts;
  beforeAll(async () => {
    accounts = await startAccounts();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await accounts.frontend.appMesh.send(new ListMeshesCommand({}));
  });
  afterAll(() => accounts.sandbox.stop());

  const send = (request: SignedRequest) =>
    sendSigned(accounts.sandbox.endpoint, request);

  it.each<[string, SignedRequest, number, string]>([
    [
      'malformed JSON for JSON 1.1',
      cloudMap({ body: '{"MaxResults":' }),
      400,
      'SerializationException',
    ],
    [
      'another content type for JSON 1.1',
      cloudMap({ body: '{}', headers: { 'content-type': 'text/plain' } }),
      404,
      'UnknownOperationException',
    ],
    [
      'a target that no service has',
      cloudMap({ body: '{}', headers: { 'x-amz-target': '__proto__.x' } }),
      404,
      'UnknownOperationException',
    ],
    [
      'JSON 1.1 by another method',
      cloudMap({ method: 'GET' }),
      404,
      'UnknownOperationException',
    ],
    [
      'JSON that is nested without end',
      { body: `{"meshName":"m","spec":${'['.repeat(1e5)}${']'.repeat(1e5)}}` },
      400,
      'BadRequestException',
    ],
    [
      'a number that is none',
      { method: 'GET', path: '/v20190125/meshes?limit=1e3' },
      400,
      'BadRequestException',
    ],
    [
      'an owner that is none',
      { method: 'GET', path: '/v20190125/meshes/m?meshOwner=..%2F..%2Fx' },
      400,
      'BadRequestException',
    ],
    [
      'a token that was never given out',
      { method: 'GET', path: '/v20190125/meshes?nextToken=%00' },
      400,
      'BadRequestException',
    ],
    [
      'an ARN as a name',
      {
        method: 'GET',
        path: `/v20190125/meshes/${encodeURIComponent(
          `arn:aws:appmesh:us-west-2:${FRONTEND}:mesh/m`,
        )}`,
      },
      400,
      'BadRequestException',
    ],
    [
      'a region that does not exist',
      { method: 'GET', region: 'mars-north-1' },
      403,
      'InvalidSignatureException',
    ],
  ])('refuses %s', async (_what, request, status, code) => {
    const response = await send(request);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-amzn-errortype')).toBe(code);
  });

  it.each([
    ['no action', 'Version=2011-06-15'],
    ['an unknown action', 'Action=constructor'],
    ['what is no form', '%%%&&&==='],
  ])('refuses a form with %s', async (_what, body) => {
    const response = await send(form(body));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('UnknownOperationException');
  });

  it('refuses a form that breaks a constraint, and escapes what it repeats', async () => {
    const response = await send(
      form('Action=AssumeRole&RoleArn=%3Cxml%3E&RoleSessionName=s'),
    );
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('<Code>ValidationError</Code>');
    expect(text).not.toContain('<xml>');
  });

  it('refuses a session that is over, in the form of each protocol', async () => {
    const { Credentials } = await accounts.frontend.sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${FRONTEND}:role/crossmesh`,
        RoleSessionName: 'short',
        DurationSeconds: 900,
      }),
    );
    const session = clientsFor(accounts.sandbox.endpoint, {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken,
    });
    await session.appMesh.send(new ListMeshesCommand({}));
    const later = Date.now() + 901_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    await expect(
      session.appMesh.send(new ListMeshesCommand({})),
    ).rejects.toMatchObject({
      name: 'ExpiredTokenException',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      session.cloudMap.send(new ListNamespacesCommand({})),
    ).rejects.toMatchObject({ name: 'ExpiredTokenException' });
    await expect(
      session.sts.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name: 'ExpiredToken' });
  });

  it.each([
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 ',
    'AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request, SignedHeaders=__proto__, Signature=x',
    'AWS4-HMAC-SHA256 Credential=////, SignedHeaders=;;;, Signature==',
    'Bearer token',
    'Basic Og==',
  ])('refuses the authorization %j', async authorization => {
    const response = await fetch(
      `${accounts.sandbox.endpoint}/v20190125/meshes`,
      { headers: { authorization, 'x-amz-date': '20260230T256199Z' } },
    );
    expect(response.status).toBe(403);
  });

  it.each([
    'GET /v20190125/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET http://elsewhere/_sandbox/state HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /%00%ff HTTP/1.1\r\nHost: x\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /_sandbox/%2e%2e/state HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /_sandbox//state HTTP/1.1\r\nHost: x\r\n\r\n',
    'nonsense\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
  ])('survives the raw request %#', async text => {
    const { hostname, port } = new URL(accounts.sandbox.endpoint);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    let answer = '';
    socket.on('data', data => {
      answer += data;
      socket.end();
    });
    socket.write(text);
    await once(socket, 'close');
    expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    expect(answer).not.toContain('appMesh');
  });

  it('refuses bad input to the control endpoint', async () => {
    const post = async (path: string, body: string, method = 'POST') =>
      (
        await fetch(`${accounts.sandbox.endpoint}/_sandbox/${path}`, {
          method,
          body,
        })
      ).status;
    expect(await post('faults', '{')).toBe(400);
    expect(await post('faults', '[]')).toBe(400);
    expect(await post('faults', `"${'x'.repeat(2 * 1024 * 1024)}"`)).toBe(413);
    expect(await post('clock', '{"milliseconds":"1"}')).toBe(400);
    expect(await post('state', 'null', 'PUT')).toBe(400);
    expect(await post('accounts/x/explode', '')).toBe(404);
  });
});
