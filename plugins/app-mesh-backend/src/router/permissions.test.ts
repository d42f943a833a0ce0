import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { operations, type Operation } from '../openapi';
import { closedDatabase } from '../__testUtils__/closedDatabase';
import { appMeshPlugin } from '../plugin';

describe('permissions', () => {
  it('guard every route, and a refused refresh is audited as failed', async () => {
    const auditor = mockServices.auditor.mock();
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(event);
    const { server } = await startTestBackend({
      features: [
        appMeshPlugin,
        closedDatabase,
        auditor.factory,
        catalogServiceMock.factory(),
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    const values: Record<string, string> = {
      region: 'us-west-2',
      owner: '111111111111',
      accountId: '111111111111',
      kind: 'component',
      namespace: 'default',
      name: 'yelb',
    };
    const all: Pick<Operation, 'method' | 'operationId' | 'path'>[] =
      Object.values(operations);
    const guarded = all
      .filter(({ operationId }) => operationId !== 'refresh')
      .map(({ method, path }) => ({
        method,
        path: path.replace(/\{(\w+)\}/g, (_, key) => values[key]),
      }));
    expect(guarded).toContainEqual({
      method: 'get',
      path: '/v1/accounts/111111111111',
    });
    // Whether the rest of the request is in order is none of their business either.
    for (const { method, path } of [
      ...guarded,
      { method: 'get' as const, path: '/v1/openapi.json' },
      { method: 'get' as const, path: '/v1/accounts/1' },
      {
        method: 'get' as const,
        path: '/v1/resource?arn=arn:aws:appmesh:us-west-2:111111111111:mesh/yelb',
      },
    ]) {
      const { body, status } = await request(server)[method](
        `/api/app-mesh${path}`,
      );
      expect([path, status]).toEqual([path, 403]);
      expect(body.error.message).toMatch(/app-mesh\.read/);
    }
    const { body } = await request(server)
      .post('/api/app-mesh/v1/refresh')
      .expect(403);
    expect(body.error.message).toMatch(/app-mesh\.refresh/);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'refresh', severityLevel: 'medium' }),
    );
    expect(event.fail).toHaveBeenCalledTimes(1);
    expect(event.success).not.toHaveBeenCalled();
  });
});

describe('conditional permissions', () => {
  it('are decided by the registered rules', async () => {
    const { server } = await startTestBackend({
      features: [appMeshPlugin, closedDatabase, catalogServiceMock.factory()],
    });
    const apply = (
      resourceType: string,
      resourceRef: string,
      rule: string,
      params: object,
    ) =>
      request(server)
        .post(
          '/api/app-mesh/.well-known/backstage/permissions/apply-conditions',
        )
        .set('authorization', mockCredentials.service.header())
        .send({
          items: [
            {
              id: '1',
              resourceRef,
              resourceType,
              conditions: { rule, resourceType, params },
            },
          ],
        });
    for (const [reference, rule, params, result] of [
      [
        '111111111111/us-west-2/yelb',
        'IN_ACCOUNTS',
        { accounts: ['111111111111'] },
        'ALLOW',
      ],
      [
        '222222222222/us-west-2/yelb',
        'IN_ACCOUNTS',
        { accounts: ['111111111111'] },
        'DENY',
      ],
      [
        '222222222222/us-west-2/yelb',
        'IN_MESHES',
        { meshes: ['yelb'] },
        'ALLOW',
      ],
      ['not a target', 'IN_MESHES', { meshes: ['yelb'] }, 'DENY'],
    ] as const) {
      const { body } = await apply('app-mesh-target', reference, rule, params);
      expect(body.items).toEqual([{ id: '1', result }]);
    }
    const { body } = await apply(
      'app-mesh-resource',
      'arn:aws:appmesh:us-west-2:111111111111:mesh/none',
      'IN_MESHES',
      { meshes: ['us-west-2/111111111111/none'] },
    );
    expect(body.items).toEqual([{ id: '1', result: 'DENY' }]);
  });
});
