import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { formatPlan } from '@crossmesh/plugin-app-mesh-common';
import { WriteBudget } from '@crossmesh/plugin-app-mesh-node';
import { parse } from 'yaml';
import { startEstate, type Estate } from '../__testUtils__/startEstate';
import { RecipeRunner } from '../recipes';
import { examples as createExamples } from './createMesh/examples';
import { examples as joinExamples } from './joinMesh/examples';
import { examples as onboardExamples } from './onboardService/examples';
import { examples as shareExamples } from './shareMesh/examples';
import { createProvisioningActions } from '.';

const ALL_EXAMPLES = [
  createExamples[1],
  shareExamples[0],
  joinExamples[0],
  onboardExamples[0],
];

function component(name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    spec: { type: 'service', owner: 'team', lifecycle: 'production' },
  };
}

describe('actions that provision', () => {
  const auditor = mockServices.auditor.mock();
  const events: string[] = [];
  let estate: Estate;
  let actions: Map<string, TemplateAction>;

  beforeAll(async () => {
    estate = await startEstate();
  });

  afterAll(async () => {
    await estate?.stop();
  });

  beforeEach(() => {
    events.length = 0;
    auditor.createEvent.mockImplementation(async ({ eventId }) => ({
      success: async () => {
        events.push(`${eventId} succeeded`);
      },
      fail: async () => {
        events.push(`${eventId} failed`);
      },
    }));
    const runner = RecipeRunner.create({
      ...estate,
      auditor,
      logger: mockServices.logger.mock(),
      permissions: mockServices.permissions(),
      settings: { allowExternalAccounts: true, budget: WriteBudget.create() },
    });
    const catalog = catalogServiceMock({
      entities: [component('redis-server')],
    });
    const all: TemplateAction[] = [
      ...createProvisioningActions({ runner, catalog }),
    ] as never[];
    actions = new Map(all.map(action => [action.id, action]));
  });

  afterEach(() => jest.clearAllMocks());

  async function run(
    example: { example: string },
    options: { isDryRun?: boolean; input?: object; signal?: AbortSignal } = {},
  ) {
    const [step] = parse(example.example).steps;
    const output = jest.fn();
    const context = {
      ...createMockActionContext({
        input: { ...step.input, ...options.input },
        workspacePath: '/nowhere',
      }),
      isDryRun: options.isDryRun,
      signal: options.signal,
      output,
    };
    const attempt = actions.get(step.action)?.handler(context as never);
    await attempt;
    return Object.fromEntries(output.mock.calls);
  }

  it('plans in a dry run: nothing is written or audited', async () => {
    const { meshArn, plan } = await run(createExamples[0], { isDryRun: true });
    expect(meshArn).toBe('arn:aws:appmesh:us-west-2:111111111111:mesh/yelb');
    expect(formatPlan(plan)).toMatch(
      /frontend \(111111111111\) +us-west-2 +create the mesh yelb +create/,
    );
    expect(estate.writes()).toEqual([]);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('ends with one sentence, no stack, and nothing written or audited', async () => {
    const failure = await run(createExamples[0], {
      input: { meshName: 'Yelb mesh' },
    }).catch(error => error);
    expect(failure.name).toBe('InputError');
    expect(failure.message).toMatch(/^App Mesh or Kubernetes would refuse/);
    expect(failure.stack).toBe(failure.message);
    expect(estate.writes()).toEqual([]);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it('audits the run and each write, and only the run where nothing is to do', async () => {
    const outputs: Record<string, unknown> = {};
    for (const example of ALL_EXAMPLES) {
      Object.assign(outputs, await run(example));
    }
    expect(outputs).toEqual({
      meshArn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb',
      resourceShareArn: expect.stringMatching(/^arn:aws:ram:us-west-2:1{12}:/),
      virtualServiceArn:
        'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/redis-server',
      virtualNodeArn:
        'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualNode/redis-server_yelb_backend',
    });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'provision',
      severityLevel: 'medium',
      meta: {
        recipe: 'mesh:create',
        accountId: '111111111111',
        region: 'us-west-2',
        meshName: 'yelb',
        initiator: 'user:default/mock',
        taskId: 'mock-task-id',
      },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'provision-step',
      severityLevel: 'medium',
      meta: expect.objectContaining({
        recipe: 'mesh:join',
        verdict: 'create',
        accountId: '222222222222',
        role: 'arn:aws:iam::222222222222:role/crossmesh',
        initiator: 'user:default/mock',
      }),
    });
    expect(new Set(events)).toEqual(
      new Set(['provision succeeded', 'provision-step succeeded']),
    );

    estate.sandbox.log.clear();
    events.length = 0;
    for (const example of ALL_EXAMPLES) {
      await run(example);
    }
    expect(estate.writes()).toEqual([]);
    expect(events).toEqual(Array(4).fill('provision succeeded'));
  }, 30_000);

  it('audits a run that fails', async () => {
    await expect(
      run(shareExamples[0], { input: { meshName: 'nowhere' } }),
    ).rejects.toThrow('There is no mesh nowhere in account frontend');
    expect(events).toEqual(['provision failed']);
  });

  it('writes nothing that cannot be audited', async () => {
    auditor.createEvent.mockRejectedValue(new Error('the audit log is full'));
    estate.sandbox.log.clear();
    await expect(
      run(createExamples[0], { input: { meshName: 'another' } }),
    ).rejects.toThrow('the audit log is full');
    expect(estate.writes()).toEqual([]);
  });

  it('stops when the task is cancelled', async () => {
    await expect(
      run(createExamples[0], { signal: AbortSignal.abort() }),
    ).rejects.toThrow(/^Stopped after 0 of/);
  });

  it.each([
    [{ component: 'component:default/unknown' }, 'The catalog has no'],
    [{ component: 'component:' }, 'is not an entity reference'],
    [{ discovery: 'cloudMap' }, 'no namespace is named'],
    [{ manifests: 'kind: [' }, 'Document 1 of the manifests'],
    [{ port: 0 }, '0 is not a port'],
    [{ type: 'gateway' }, 'may not own a virtual gateway'],
    [
      { backends: ['component:default/unknown'] },
      'The catalog has no component:default/unknown',
    ],
    [
      { backends: ['component:default/redis-server'] },
      'does not know component:default/redis-server as a service of a mesh',
    ],
    [
      { timeout: { idle: { unit: 's', value: -1 } } },
      'timeout.idle.value is -1, must be at least 0',
    ],
    [
      { tls: { mode: 'STRICT', certificate: {} } },
      'tls.certificate must have exactly one of acm, file, sds',
    ],
    [
      { alsoIn: [{ accountId: '111111111111' }] },
      'choose Cloud Map for its discovery',
    ],
    [
      { retryPolicy: { maxRetries: 1, perRetryTimeoutMillis: 1 } },
      'App Mesh repeats no calls over TCP',
    ],
  ])('does not onboard with %j', async (input, message) => {
    estate.sandbox.log.clear();
    const failure = await run(onboardExamples[0], { input }).catch(
      error => error,
    );
    expect(failure.message).toContain(message);
    expect(failure.stack).toBe(failure.message);
    expect(estate.writes()).toEqual([]);
  });
});
