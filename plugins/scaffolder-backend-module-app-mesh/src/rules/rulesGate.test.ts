import { ConflictError } from '@backstage/errors';
import { mockServices } from '@backstage/backend-test-utils';
import type {
  ChangeCheckResponse,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import {
  planRecipe,
  runRecipe,
  type ProvisioningContext,
  type Recipe,
} from '@crossmesh/plugin-app-mesh-node';
import { withRulesGate } from './withRulesGate';
import type { RuleChecker } from './types';

const mesh = {
  region: 'us-west-2',
  meshOwner: '111111111111',
  meshName: 'yelb',
};
const OBJECT = {
  apiVersion: 'appmesh.k8s.aws/v1beta2',
  kind: 'VirtualNode',
  metadata: { name: 'ui', namespace: 'yelb' },
};

function finding(code: string, severity: RuleFinding['severity']): RuleFinding {
  return {
    code,
    severity,
    title: 'Title',
    explanation: `The virtual node ui breaks ${code}.`,
    remedy: 'Mend it.',
    docs: '',
    arn: 'arn',
    kind: 'VirtualNode',
    name: 'ui',
    accountId: '222222222222',
    region: 'us-west-2',
  };
}

const ANSWER: ChangeCheckResponse = {
  takenAt: '2026-06-01T12:00:00.000Z',
  introduced: [],
  cleared: [],
  hidden: [],
  notEvaluated: [],
};

describe('withRulesGate', () => {
  let acts: number;
  const logger = mockServices.logger.mock();

  beforeEach(() => {
    acts = 0;
    jest.clearAllMocks();
  });

  const recipe = (): Recipe => {
    const place = { accountId: '222222222222', region: 'us-west-2', after: [] };
    return {
      name: 'test',
      title: 'Test',
      gates: [],
      steps: [
        {
          ...place,
          id: 'node',
          title: 'create the virtual node',
          done: 'created the virtual node',
          observe: async () => ({
            verdict: acts > 0 ? 'nothing-to-do' : 'create',
          }),
          act: async () => {
            acts++;
          },
          result: async () => OBJECT,
        },
        {
          ...place,
          id: 'left',
          title: 'remove the route',
          done: 'removed the route',
          observe: async () => ({ verdict: 'nothing-to-do' }),
          removes: async () => ['arn:route'],
        },
      ],
      outputs: async () => ({}),
    };
  };

  const context: ProvisioningContext = {
    accounts: {
      list: () => [],
      get: accountId => ({ accountId, name: 'a', regions: [], clusters: [] }),
      cluster: () => ({
        name: 'backend',
        accountId: '222222222222',
        region: 'us-west-2',
      }),
    },
    aws: {} as never,
    clusters: {} as never,
    credentials: {} as never,
    logger,
    signal: new AbortController().signal,
    taskId: 'task',
  };

  function guarded(
    answer: () => Promise<Partial<ChangeCheckResponse>>,
    { accept = [] as string[], isRequired = false } = {},
  ) {
    const check = jest.fn<
      ReturnType<RuleChecker['check']>,
      Parameters<RuleChecker['check']>
    >(async () => ({ ...ANSWER, ...(await answer()) }));
    const made = withRulesGate(recipe(), {
      checker: { check },
      mesh,
      accountId: '222222222222',
      accept,
      isRequired,
    });
    return { made, check };
  }

  async function gateOf(made: Recipe) {
    const { steps } = await planRecipe(made, context);
    return steps.find(({ id }) => id === 'rules');
  }

  it('asks with what the steps leave and take, and lets a sound change pass', async () => {
    const { check, made } = guarded(async () => ({}));
    expect(await gateOf(made)).toMatchObject({
      title: 'check that the rules find no new error in the mesh yelb',
      verdict: 'nothing-to-do',
    });
    expect(check.mock.calls[0].slice(0, 2)).toEqual([
      mesh,
      {
        objects: [
          {
            accountId: '222222222222',
            cluster: 'backend',
            manifests: [OBJECT],
          },
        ],
        removed: ['arn:route'],
        accept: [],
      },
    ]);
    await runRecipe(made, context);
    expect(acts).toBe(1);
  });

  it('says the same in a plan and in a run, which writes nothing', async () => {
    const { made } = guarded(async () => ({
      introduced: [finding('AM101', 'error')],
      hidden: [
        { code: 'AM104', severity: 'error', title: 'Missing', count: 2 },
      ],
    }));
    const message =
      'It would break the mesh. AM101: The virtual node ui breaks AM101. Mend it. AM104: Missing, on 2 resources that you may not see. Correct the input, or let the template accept it by acceptFindings: [AM101, AM104].';
    expect(await gateOf(made)).toMatchObject({
      verdict: 'blocked',
      reason: message,
    });
    await expect(runRecipe(made, context)).rejects.toThrow(
      new ConflictError(message),
    );
    expect(acts).toBe(0);
  });

  it('lets accepted errors pass, and tells of them and of warnings', async () => {
    const { check, made } = guarded(
      async () => ({
        introduced: [
          finding('AM101', 'error'),
          finding('AM115', 'warning'),
          finding('AM213', 'info'),
        ],
      }),
      { accept: ['AM101'] },
    );
    expect(await gateOf(made)).toMatchObject({
      verdict: 'nothing-to-do',
      reason:
        'accepted error AM101: The virtual node ui breaks AM101. Mend it. new warning AM115: The virtual node ui breaks AM115. Mend it.',
    });
    expect(check.mock.calls[0][1]).toMatchObject({ accept: ['AM101'] });
    await runRecipe(made, context);
    expect(acts).toBe(1);
  });

  it.each([
    [
      'fails',
      () => Promise.reject(new Error('connection refused')),
      'connection refused',
    ],
    [
      'never read the mesh',
      async () => ({ takenAt: undefined }),
      'the mesh yelb of account 111111111111 in us-west-2 was never read; see under its account what keeps Crossmesh from reading it',
    ],
  ])(
    'says that nothing was evaluated where the backend %s',
    async (_, answer, why) => {
      const { made } = guarded(answer);
      expect(await gateOf(made)).toMatchObject({
        verdict: 'nothing-to-do',
        reason: `not evaluated: ${why}`,
      });
      expect(logger.warn).toHaveBeenCalledWith(
        `The rules were not evaluated for the mesh yelb: ${why}`,
      );
      await runRecipe(made, context);
      expect(acts).toBe(1);

      const strict = guarded(answer, { isRequired: true });
      await expect(runRecipe(strict.made, context)).rejects.toThrow(
        /could not be held against the rules: .*unset appMesh\.provisioning\.requireRuleCheck/,
      );
    },
  );

  it('names the rules that could not be evaluated', async () => {
    const { made } = guarded(async () => ({
      notEvaluated: [
        {
          code: 'AM208',
          title: 'T',
          accountId: '222222222222',
          source: 'cloud-map',
          message: 'm',
        },
      ],
    }));
    expect(await gateOf(made)).toMatchObject({
      reason: 'not evaluated: AM208 in account 222222222222',
    });
  });
});
