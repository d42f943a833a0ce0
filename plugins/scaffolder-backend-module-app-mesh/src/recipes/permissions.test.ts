import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  WriteBudget,
  createMeshRecipe,
  retireMeshRecipe,
  shareMeshRecipe,
} from '@crossmesh/plugin-app-mesh-node';
import { startEstate, type Estate } from '../__testUtils__/startEstate';
import { RecipeRunner } from './RecipeRunner';
import type { ActionRun } from './types';

const MESH = {
  accountId: '111111111111',
  region: 'us-west-2',
  meshName: 'yelb',
};

describe('who may provision', () => {
  const denied = new Set<string>();
  const auditor = mockServices.auditor.mock();
  const success = jest.fn();
  const fail = jest.fn();
  let estate: Estate;
  let asked: unknown[];

  beforeAll(async () => {
    estate = await startEstate();
  });

  afterAll(async () => {
    await estate?.stop();
  });

  beforeEach(() => {
    denied.clear();
    asked = [];
    success.mockReset();
    fail.mockReset();
    auditor.createEvent.mockImplementation(async () => ({
      success,
      fail,
    }));
  });

  function runnerWith(allowExternalAccounts: boolean) {
    const permissions = mockServices.permissions.mock();
    permissions.authorize.mockImplementation(async requests =>
      requests.map(request => {
        asked.push(request);
        return {
          result: [
            request.permission.name,
            'resourceRef' in request ? request.resourceRef : undefined,
          ].some(item => denied.has(String(item)))
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        };
      }),
    );
    return RecipeRunner.create({
      ...estate,
      auditor,
      logger: mockServices.logger.mock(),
      permissions,
      settings: { allowExternalAccounts, budget: WriteBudget.create() },
    });
  }

  const action = (isDryRun = false) =>
    ({
      ...createMockActionContext({ input: MESH, workspacePath: '/nowhere' }),
      isDryRun,
    } as ActionRun);
  const create = () => createMeshRecipe({ ...MESH, namespaces: ['yelb'] });

  it.each([
    { isDryRun: true, audited: [] },
    { isDryRun: false, audited: ['NotAllowedError'] },
  ])(
    'refuses without the permission, plan or not (dry run: $isDryRun)',
    async ({ audited, isDryRun }) => {
      denied.add('app-mesh.mesh.create');
      await expect(
        runnerWith(true).run(action(isDryRun), create),
      ).rejects.toThrow(
        'You lack the permission app-mesh.mesh.create for the mesh yelb in account frontend (111111111111), us-west-2; ask whoever keeps the permission policy for it.',
      );
      expect(asked).toMatchObject([
        { resourceRef: '111111111111/us-west-2/yelb' },
      ]);
      expect(estate.writes()).toEqual([]);
      // What would write leaves a trace, also if it may not.
      expect(fail.mock.calls.map(([{ error }]) => error.name)).toEqual(audited);
    },
  );

  it('refuses what writes in another account than the named one without the permission there', async () => {
    denied.add('222222222222/us-west-2/yelb');
    await expect(
      runnerWith(true).run(action(), () => retireMeshRecipe(MESH)),
    ).rejects.toThrow(
      'You lack the permission app-mesh.mesh.retire for the mesh yelb in account backend (222222222222), us-west-2; ask whoever keeps the permission policy for it.',
    );
    expect(estate.writes()).toEqual([]);
  });

  it('shares outside of the organization only with switch and permission, and audits request ids', async () => {
    await runnerWith(false).run(action(), create);
    const share = (runner: RecipeRunner) =>
      runner.run(action(), async () =>
        shareMeshRecipe({
          ...MESH,
          consumerAccountIds: ['222222222222'],
          allowExternalAccounts: await runner.mayShareExternally(action()),
        }),
      );
    const refusal =
      /sharing with accounts outside of the organization needs appMesh.sharing.allowExternalAccounts/;
    await expect(share(runnerWith(false))).rejects.toThrow(refusal);
    denied.add('app-mesh.mesh.share.external');
    await expect(share(runnerWith(true))).rejects.toThrow(refusal);
    denied.clear();
    success.mockReset();
    await share(runnerWith(true));
    expect(success).toHaveBeenCalledWith({
      meta: {
        awsRequestIds: [expect.stringMatching(/^CreateResourceShare \S+$/)],
      },
    });
  }, 30_000);
});
