import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { appMeshPlugin } from '../plugin';

describe('permissions', () => {
  it('guard every route, and a refused refresh is audited as failed', async () => {
    const auditor = mockServices.auditor.mock();
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(event);
    const { server } = await startTestBackend({
      features: [
        appMeshPlugin,
        auditor.factory,
        catalogServiceMock.factory(),
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    for (const path of [
      '/meshes',
      '/accounts',
      '/meshes/us-west-2/111111111111/yelb/graph',
      '/entities/component/default/app/graphs',
    ]) {
      const { body } = await request(server)
        .get(`/api/app-mesh/v1${path}`)
        .expect(403);
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
