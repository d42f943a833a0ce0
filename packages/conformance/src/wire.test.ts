import {
  accounts,
  signedFetch,
  unique,
  type Account,
  type RawRequest,
} from './__testUtils__';

const MESHES = '/v20190125/meshes';
const errorType = (answer: { headers: Headers }) =>
  answer.headers.get('x-amzn-errortype')?.split(':')[0];

describe('wire protocols', () => {
  let owner: Account;

  beforeAll(async () => {
    ({ owner } = await accounts());
  });

  const send = (request: RawRequest) => signedFetch(owner, request);
  const query = (service: string, action: string) =>
    send({
      service,
      body: `Action=${action}&Version=2011-06-15`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const json = (target: string, body = '{}') =>
    send({
      service: 'servicediscovery',
      body,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': target,
      },
    });

  it('§2.1 App Mesh lists with GET in camel case', async () => {
    const { status, text } = await send({ method: 'GET', path: MESHES });
    expect(status).toBe(200);
    expect(JSON.parse(text).meshes).toEqual(expect.any(Array));
  });

  it('§2.4 timestamps are numbers of seconds', async () => {
    const meshName = unique('wire');
    const body = JSON.stringify({ meshName });
    const created = await send({ method: 'PUT', path: MESHES, body });
    await send({ method: 'DELETE', path: `${MESHES}/${meshName}` });
    expect(created.status).toBe(200);
    // The payload is the bare resource, not wrapped in its kind.
    const { metadata } = JSON.parse(created.text);
    expect(metadata.createdAt).toBeGreaterThan(1e9);
    expect(metadata.createdAt).toBeLessThan(1e10);
  });

  it('§2.6 an error has its code in a header and a message in the body', async () => {
    const path = `${MESHES}/${unique('none')}`;
    const answer = await send({ method: 'GET', path });
    expect(answer.status).toBe(404);
    expect(errorType(answer)).toBe('NotFoundException');
    expect(JSON.parse(answer.text)).toEqual({ message: expect.any(String) });
  });

  it('§2.1 a path that App Mesh does not have is an unknown operation', async () => {
    const answer = await send({ method: 'GET', path: '/v20190125/nothing' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(errorType(answer)).toBe('UnknownOperationException');
  });

  it.each(['{"meshName":', '[]', '"mesh"'])(
    '§2.6 the body %s is a bad request',
    async body => {
      const answer = await send({ method: 'PUT', path: MESHES, body });
      expect(answer.status).toBe(400);
      expect(['BadRequestException', 'SerializationException']).toContain(
        errorType(answer),
      );
    },
  );

  it('§2.2 a member of another type is a bad request', async () => {
    const body = JSON.stringify({ meshName: 7 });
    const answer = await send({ method: 'PUT', path: MESHES, body });
    expect(answer.status).toBe(400);
  });

  it('§2.2 a mesh without a name is a bad request', async () => {
    const answer = await send({ method: 'PUT', path: MESHES, body: '{}' });
    expect(answer.status).toBe(400);
    expect(errorType(answer)).toBe('BadRequestException');
  });

  it('§2 a request without a signature is refused', async () => {
    const answer = await send({ method: 'GET', path: MESHES, signed: false });
    expect(answer.status).toBe(403);
    expect(errorType(answer)).toBe('MissingAuthenticationTokenException');
  });

  it('§2 a body that was changed after signing is refused', async () => {
    const answer = await send({
      method: 'PUT',
      path: MESHES,
      body: JSON.stringify({ meshName: unique('a') }),
      sentBody: JSON.stringify({ meshName: unique('b') }),
    });
    expect(answer.status).toBe(403);
    expect(errorType(answer)).toBe('InvalidSignatureException');
  });

  it('§2 a signature of years ago is refused', async () => {
    const answer = await send({
      method: 'GET',
      path: MESHES,
      signingDate: new Date('2020-01-01T00:00:00Z'),
    });
    expect(answer.status).toBe(403);
  });

  it('§2 the query protocol of STS answers XML', async () => {
    const { status, text } = await query('sts', 'GetCallerIdentity');
    expect(status).toBe(200);
    expect(text).toContain(`<Account>${owner.accountId}</Account>`);
  });

  it.each(['sts', 'iam'])(
    '§2 an action that %s does not have is refused in XML',
    async service => {
      const { status, text } = await query(service, 'Nothing');
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).toMatch(/<Code>(InvalidAction|UnknownOperationException)</);
    },
  );

  it('§2 JSON 1.1 of Cloud Map names its operation in a header', async () => {
    const answer = await json('Route53AutoNaming_v20170314.ListNamespaces');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).Namespaces).toEqual(expect.any(Array));
  });

  it('§2 an operation that Cloud Map does not have is unknown', async () => {
    const answer = await json('Route53AutoNaming_v20170314.Nothing');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(JSON.parse(answer.text).__type).toContain(
      'UnknownOperationException',
    );
  });

  it('§2 JSON that Cloud Map cannot read is refused', async () => {
    const target = 'Route53AutoNaming_v20170314.ListNamespaces';
    expect((await json(target, '{"a')).status).toBe(400);
  });

  it('§3.3 RAM takes POST on the name of its operation', async () => {
    const answer = await send({
      service: 'ram',
      path: '/getresourceshares',
      body: JSON.stringify({ resourceOwner: 'SELF' }),
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).resourceShares).toEqual(expect.any(Array));
  });

  it('§3.5 RAM refuses an owner that is neither SELF nor OTHER-ACCOUNTS', async () => {
    const answer = await send({
      service: 'ram',
      path: '/getresourceshares',
      body: JSON.stringify({ resourceOwner: 'ALL' }),
    });
    expect(answer.status).toBe(400);
  });
});
