import { ListMeshesCommand, CreateMeshCommand } from '@aws-sdk/client-app-mesh';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import {
  BACKEND,
  FRONTEND,
  clientsFor,
  startAccounts,
  type Accounts,
} from '../__fixtures__';
import { SandboxControlClient } from './SandboxControlClient';

describe('the control endpoint', () => {
  let accounts: Accounts;
  let control: SandboxControlClient;
  beforeEach(async () => {
    accounts = await startAccounts();
    control = SandboxControlClient.create(accounts.sandbox.endpoint);
  });
  afterEach(() => accounts.sandbox.stop());

  it('tells that the sandbox runs, without its secrets', async () => {
    const health = await control.health();
    expect(health).toMatchObject({
      status: 'ok',
      accounts: [
        { id: FRONTEND, name: 'frontend' },
        { id: BACKEND, name: 'backend' },
      ],
    });
    expect(JSON.stringify(health)).not.toContain('sandbox-frontend');
  });

  it('filters and clears the log', async () => {
    await accounts.frontend.appMesh.send(
      new CreateMeshCommand({ meshName: 'm' }),
    );
    await accounts.backend.appMesh.send(new ListMeshesCommand({}));
    const operations = async (filter: Parameters<typeof control.log>[0]) =>
      (await control.log(filter)).map(request => request.operation);
    expect(await operations({})).toEqual(['CreateMesh', 'ListMeshes']);
    expect(await operations({ write: true })).toEqual(['CreateMesh']);
    expect(await operations({ accountId: BACKEND })).toEqual(['ListMeshes']);
    expect(await operations({ notPrincipal: 'user/backend' })).toEqual([
      'CreateMesh',
    ]);
    expect(await operations({ plane: 'kubernetes' })).toEqual([]);
    await control.clearLog();
    expect(await operations({})).toEqual([]);
  });

  it('adds, lists and removes faults', async () => {
    const fault = await control.addFault({
      match: { service: 'appmesh' },
      effect: { kind: 'error', status: 503, code: 'Busy', message: 'busy' },
    });
    const list = () =>
      accounts.frontend.appMesh.send(new ListMeshesCommand({}));
    await expect(list()).rejects.toMatchObject({ name: 'Busy' });
    expect(await control.faults()).toEqual([fault]);
    await control.removeFault(fault.id);
    await list();
    await expect(control.removeFault(fault.id)).rejects.toThrow('404');
  });

  it('refuses a fault that it does not understand', async () => {
    await expect(
      control.addFault({
        match: { service: 'appmesh' },
        effect: { kind: 'explode' as 'drop' },
      }),
    ).rejects.toThrow('400');
  });

  it('puts the clock forward, never back', async () => {
    const { now } = await control.advanceClock(3600_000);
    expect(Date.parse(now) - Date.now()).toBeGreaterThan(3500_000);
    await expect(control.advanceClock(-1)).rejects.toThrow('400');
  });

  it('shows what exists', async () => {
    await accounts.frontend.appMesh.send(
      new CreateMeshCommand({ meshName: 'm' }),
    );
    const state = await control.state();
    expect(state).toMatchObject({
      appMesh: { meshes: { [`us-west-2/${FRONTEND}/m`]: { meshName: 'm' } } },
    });
  });

  it('stops an account for its callers, old sessions included, and starts it again', async () => {
    const assume = () =>
      accounts.frontend.sts.send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${BACKEND}:role/crossmesh`,
          RoleSessionName: 'test',
        }),
      );
    const { Credentials } = await assume();
    const session = clientsFor(accounts.sandbox.endpoint, {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken,
    });
    const list = () => session.appMesh.send(new ListMeshesCommand({}));
    await list();
    await control.stopAccount('backend');
    await expect(assume()).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(list()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await accounts.frontend.appMesh.send(new ListMeshesCommand({}));
    await control.startAccount(BACKEND);
    await list();
    expect(await control.faults()).toEqual([]);
    await expect(control.stopAccount('nobody')).rejects.toThrow('404');
  });

  it('knows no other paths', async () => {
    const response = await fetch(
      `${accounts.sandbox.endpoint}/_sandbox/unknown`,
    );
    expect(response.status).toBe(404);
  });
});
