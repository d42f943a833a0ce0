import {
  mockCredentials,
  mockServices,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { appMeshReadPermission } from '@crossmesh/plugin-app-mesh-common';
import type { Sandbox } from '@crossmesh/sandbox';
import request, { type Response } from 'supertest';
import {
  CONSUMER,
  OWNER,
  REGION,
  acceptYelb,
  createYelbMesh,
  createYelbServices,
  shareYelb,
  startEstate,
} from '../__testUtils__/sandboxEstate';
import { startEstateBackend } from '../__testUtils__/startEstateBackend';
import {
  appMeshResourceConditions,
  createAppMeshResourceConditionalDecision,
} from '../permissions';

const APP = `arn:aws:appmesh:${REGION}:${CONSUMER}:mesh/yelb@${OWNER}/virtualService/app.yelb`;
const YELB = `/meshes/${REGION}/${OWNER}/yelb`;

/** What an answer must not tell: where it came from, and how it was looked for. */
const INNARDS = /node_modules|\.ts:|\bat \w+ \(|select |sqlite|knex|stack/i;

/** An error's sentence, with what the caller said themselves taken out of it. */
function sentenceOf({ body }: Response, ...said: string[]): string {
  return said.reduce(
    (text, word) => text.replaceAll(word, '…'),
    String(body.error.message),
  );
}

describe('what nobody should ask', () => {
  const permissions = mockServices.permissions.mock();
  const endpointBefore = process.env.AWS_ENDPOINT_URL;
  let sandbox: Sandbox;
  let backend: TestBackend;

  function get(path: string) {
    return request(backend.server).get(`/api/app-mesh/v1${path}`);
  }

  /** Lets everybody read what an account created, and nothing else. */
  function allowOnly(account: string) {
    permissions.authorizeConditional.mockImplementation(async requests =>
      requests.map(() =>
        createAppMeshResourceConditionalDecision(
          appMeshReadPermission,
          appMeshResourceConditions.inAccounts({ accounts: [account] }),
        ),
      ),
    );
  }

  beforeAll(async () => {
    sandbox = await startEstate();
    process.env.AWS_ENDPOINT_URL = sandbox.endpoint;
    await createYelbMesh(sandbox);
    await shareYelb(sandbox);
    await acceptYelb(sandbox);
    await createYelbServices(sandbox);
    backend = await startEstateBackend({
      sandbox,
      signals: { publish: jest.fn() },
      claimed: APP,
      features: [permissions.factory],
    });
  });

  beforeEach(() => {
    permissions.authorizeConditional.mockImplementation(async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    );
  });

  afterAll(async () => {
    await backend?.stop();
    await sandbox?.stop();
    if (endpointBefore === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    } else {
      process.env.AWS_ENDPOINT_URL = endpointBefore;
    }
  });

  it.each([
    ['an unknown mesh', `/meshes/${REGION}/${OWNER}/other/graph`, 404],
    ['an unknown account', '/accounts/999999999999', 404],
    ['an unknown entity', '/entities/component/default/nobody/graphs', 404],
    ['an unknown resource', `/resource?arn=${APP}x`, 404],
    ['an unknown route', '/meshes/x/y/z/q', 404],
    ['a mesh with a quote', `/meshes/${REGION}/${OWNER}/a'b/graph`, 400],
    [
      'a mesh above the root',
      `/meshes/${REGION}/${OWNER}/..%2F..%2Fx/graph`,
      400,
    ],
    ['a mesh with a zero byte', `/meshes/${REGION}/${OWNER}/y%00lb/graph`, 400],
    [
      'a mesh in broken letters',
      `/meshes/${REGION}/${OWNER}/%E0%A4%A/graph`,
      400,
    ],
    [
      'a very long mesh',
      `/meshes/${REGION}/${OWNER}/${'y'.repeat(3000)}/graph`,
      400,
    ],
    ['a malformed account', `/accounts/1'or'1`, 400],
    ['a malformed ARN', '/resource?arn=arn:aws:appmesh', 400],
    ['an ARN with a quote', `/resource?arn=${APP}'--`, 404],
    ['two ARNs', `/resource?arn=${APP}&arn=${APP}`, 400],
    ['an ARN as an object', `/resource?arn[a]=${APP}`, 400],
    [
      'depth 10⁹',
      '/entities/component/default/app/graphs?depth=1000000000',
      400,
    ],
    ['depth -1', '/entities/component/default/app/graphs?depth=-1', 400],
    ['depth 1.5', '/entities/component/default/app/graphs?depth=1.5', 400],
    ['depth NaN', '/entities/component/default/app/graphs?depth=NaN', 400],
    [
      'a direction with quotes',
      `/entities/component/default/app/graphs?direction="up"`,
      400,
    ],
    ['an entity with quotes', `/entities/component/default/"app"/graphs`, 400],
    ['a filter with quotes', `${YELB}/findings?team='or 1=1--`, 400],
    ['a code with quotes', `${YELB}/findings?code="AM101"`, 400],
    [
      'changes of a mesh with quotes',
      `/changes?mesh=us-west-2/111111111111/y'--`,
      400,
    ],
    ['more changes than there can be', '/changes?limit=1e99', 400],
    ['a moment that is none', `${YELB}/graph?at=2026-13-40T00:00:00Z`, 400],
    ['a moment beyond all', `${YELB}/graph?at=+275761-01-01T00:00:00Z`, 400],
  ])(
    'answers %s properly, and tells nothing by the way',
    async (_, path, status) => {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.text).not.toMatch(INNARDS);
      // Express itself answers for a route that there is not.
      const { message, name } = answer.body.error ?? {
        message: 'none',
        name: 'NoError',
      };
      expect(name).toMatch(/Error$/);
      expect(message).not.toBe('');
    },
  );

  it.each([
    ['not JSON', '{', 400],
    ['a list', '[]', 400],
    ['a number', '{"objects":1}', 400],
    ['too much', `{"objects":"${'x'.repeat(3_000_000)}"}`, 413],
  ])('checks no change that is %s', async (_, body, status) => {
    const answer = await request(backend.server)
      .post(`/api/app-mesh/v1${YELB}/check`)
      .type('json')
      .send(body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(INNARDS);
  });

  it.each([
    ['nobody', mockCredentials.none.header()],
    ['a made-up token', 'Bearer mock-invalid-token'],
    ['an invalid user', mockCredentials.user.invalidHeader()],
  ])('answers %s with 401', async (_, authorization) => {
    for (const path of ['/meshes', '/openapi.json', `/accounts/${OWNER}`]) {
      const answer = await get(path).set('authorization', authorization);
      expect([path, answer.status]).toEqual([path, 401]);
      expect(answer.text).not.toMatch(INNARDS);
    }
  });

  it('answers who may see nothing of it as if it were not there', async () => {
    allowOnly('999999999999');
    const pairs = [
      [`${YELB}/graph`, `/meshes/${REGION}/${OWNER}/other/graph`],
      [`${YELB}/findings`, `/meshes/${REGION}/${OWNER}/other/findings`],
      [
        `${YELB}/collapsed-graph?by=team`,
        `/meshes/${REGION}/${OWNER}/other/collapsed-graph?by=team`,
      ],
      [
        `/resource?arn=${APP}`,
        `/resource?arn=${APP.replace('app.yelb', 'other')}`,
      ],
      [`/accounts/${OWNER}`, '/accounts/888888888888'],
    ];
    for (const [hidden, absent] of pairs) {
      const [one, other] = [await get(hidden), await get(absent)];
      expect([hidden, one.status, other.status]).toEqual([hidden, 404, 404]);
      expect(sentenceOf(one, 'app.yelb', 'yelb', OWNER)).toBe(
        sentenceOf(other, 'other', 'yelb', OWNER, '888888888888'),
      );
    }
    for (const path of [
      '/meshes',
      '/accounts',
      '/changes',
      '/entities/component/default/app/graphs',
    ]) {
      expect((await get(path)).body).toEqual({ items: [], errors: [] });
    }
  });

  it('names nothing of an account to who may see another', async () => {
    allowOnly(CONSUMER);
    for (const path of [
      '/meshes',
      '/accounts',
      '/changes',
      `${YELB}/graph`,
      `${YELB}/findings`,
      '/entities/component/default/app/graphs',
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.text).not.toMatch(
        /virtualNode\/ui|frontend-team|111111111111:role|locked/,
      );
    }
    expect((await get(`/accounts/${OWNER}`)).status).toBe(404);
    expect((await get(`/accounts/${CONSUMER}`)).status).toBe(200);
  });
});
