import {
  mockCredentials,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { closedDatabase } from '../__testUtils__/closedDatabase';
import { appMeshPlugin } from '../plugin';

const REGION = 'us-west-2';
const OWNER = '111111111111';

describe('createRouter', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        appMeshPlugin,
        closedDatabase,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'app' },
              spec: { type: 'service', owner: 'app-team' },
            },
          ],
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend.stop();
  });

  it('answers with empty lists while nothing is configured', async () => {
    for (const path of [
      '/meshes',
      '/accounts',
      '/changes',
      '/entities/component/default/app/graphs',
    ]) {
      const { body } = await request(backend.server).get(
        `/api/app-mesh/v1${path}`,
      );
      expect(body).toEqual({ items: [], errors: [] });
    }
  });

  it.each([
    ['/meshes/nowhere/111111111111/yelb/graph', 400, /region: must be an AWS/],
    [`/meshes/${REGION}/1/yelb/graph`, 400, /owner: must be the twelve digits/],
    [`/meshes/${REGION}/${OWNER}/a'b/graph`, 400, /name: must be a mesh name/],
    [
      `/meshes/${REGION}/${OWNER}/other/graph`,
      404,
      /No configured account sees the mesh other of account 111111111111/,
    ],
    [
      `/meshes/${REGION}/${OWNER}/other/findings`,
      404,
      /No configured account sees the mesh other of account 111111111111/,
    ],
    [`/meshes/${REGION}/1/other/findings`, 400, /owner: must be the twelve/],
    [`/meshes/${REGION}/${OWNER}/other/findings?code='--`, 400, /code/],
    [
      `/meshes/${REGION}/${OWNER}/other/findings?severity=error&severity=bad`,
      400,
      /severity\.1: must be error, warning or info/,
    ],
    [`/meshes/${REGION}/${OWNER}/other/findings?account=1`, 400, /account/],
    [`/meshes/${REGION}/${OWNER}/other/findings?team=a`, 400, /team/],
    ['/entities/component/default/app/graphs?depth=1000000000', 400, /1 to 10/],
    ['/entities/component/default/app/graphs?depth=x', 400, /1 to 10/],
    ['/entities/component/default/app/graphs?direction=up', 400, /callers/],
    [
      `/meshes/${REGION}/${OWNER}/other/graph?at=noon`,
      400,
      /at: must be a date/,
    ],
    [
      `/meshes/${REGION}/${OWNER}/other/graph?at=2001-01-01T00:00:00Z`,
      404,
      /does not reach back to 2001/,
    ],
    [
      `/meshes/${REGION}/${OWNER}/other/comparison`,
      400,
      /from: must be a date/,
    ],
    [
      `/meshes/${REGION}/${OWNER}/other/comparison?from=2999-01-01T00:00:00Z`,
      400,
      /from: must be before/,
    ],
    [
      `/meshes/${REGION}/${OWNER}/other/collapsed-graph?by=colour`,
      400,
      /by: must be account, team or namespace/,
    ],
    [
      `/meshes/${REGION}/${OWNER}/other/collapsed-graph?by=team`,
      404,
      /No configured account sees the mesh other/,
    ],
    ['/changes?since=yesterday', 400, /since: must be a date/],
    ["/changes?mesh=yelb'--", 400, /mesh: must be REGION\/OWNER\/NAME/],
    ['/changes?limit=1000000000', 400, /limit: must be a whole number/],
    ['/changes?accountId=1&accountId=2', 400, /accountId/],
    ['/resource', 400, /arn: must be an App Mesh ARN/],
    ['/resource?arn=arn:aws:s3:::bucket', 400, /ARN/],
    [
      `/resource?arn=arn:aws:appmesh:${REGION}:${OWNER}:mesh/other`,
      404,
      /No configured account sees arn/,
    ],
  ])('answers %s with %d', async (path, status, message) => {
    const { body } = await request(backend.server)
      .get(`/api/app-mesh/v1${path}`)
      .expect(status);
    expect(body.error.message).toMatch(message);
  });

  it('refuses who has not signed in', async () => {
    const { status } = await request(backend.server)
      .get('/api/app-mesh/v1/meshes')
      .set('authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});
