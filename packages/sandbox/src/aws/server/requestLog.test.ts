import { CreateMeshCommand, ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import { FRONTEND, startAccounts, type Accounts } from '../../__fixtures__';

describe('the request log and faults', () => {
  let accounts: Accounts;
  beforeEach(async () => {
    accounts = await startAccounts();
  });
  afterEach(() => accounts.sandbox.stop());

  it('logs who did what', async () => {
    const { frontend, sandbox } = accounts;
    await frontend.appMesh.send(new CreateMeshCommand({ meshName: 'm' }));
    await frontend.appMesh.send(new ListMeshesCommand({}));
    const [create, list] = sandbox.log.list();
    expect(create).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      plane: 'aws',
      accountId: FRONTEND,
      region: 'us-west-2',
      service: 'appmesh',
      operation: 'CreateMesh',
      principal: `arn:aws:iam::${FRONTEND}:user/frontend`,
      method: 'PUT',
      path: '/v20190125/meshes',
      status: 200,
      write: true,
    });
    expect(list).toMatchObject({ operation: 'ListMeshes', write: false });
  });

  it('answers with an error where a fault says so, and as often', async () => {
    const { frontend, sandbox } = accounts;
    sandbox.faults.add({
      match: { service: 'appmesh', operation: 'ListMeshes' },
      effect: {
        kind: 'error',
        status: 429,
        code: 'TooManyRequestsException',
        message: 'slow down',
      },
      skip: 1,
      times: 1,
    });
    const list = () => frontend.appMesh.send(new ListMeshesCommand({}));
    await list();
    await expect(list()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      message: 'slow down',
      $metadata: { httpStatusCode: 429 },
    });
    await list();
  });

  it('drops the connection, before or after the deed', async () => {
    const { frontend, sandbox } = accounts;
    const create = (meshName: string) =>
      frontend.appMesh.send(new CreateMeshCommand({ meshName }));
    sandbox.faults.add({
      match: { operation: 'CreateMesh' },
      effect: { kind: 'drop' },
      times: 1,
    });
    sandbox.faults.add({
      match: { operation: 'CreateMesh' },
      effect: { kind: 'drop-after-write' },
      times: 1,
    });
    await expect(create('before')).rejects.toThrow();
    await expect(create('after')).rejects.toThrow();
    const { meshes } = await frontend.appMesh.send(new ListMeshesCommand({}));
    expect(meshes?.map(mesh => mesh.meshName)).toEqual(['after']);
  });

  it('delays an answer', async () => {
    const { frontend, sandbox } = accounts;
    sandbox.faults.add({
      match: { service: 'appmesh' },
      effect: { kind: 'delay', milliseconds: 120 },
    });
    const start = performance.now();
    await frontend.appMesh.send(new ListMeshesCommand({}));
    expect(performance.now() - start).toBeGreaterThanOrEqual(115);
  });
});
