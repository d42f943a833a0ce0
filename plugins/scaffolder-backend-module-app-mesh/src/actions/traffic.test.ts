import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ANNOTATION_VIRTUAL_SERVICE_ARN } from '@crossmesh/plugin-app-mesh-common';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WriteBudget } from '@crossmesh/plugin-app-mesh-node';
import { parse } from 'yaml';
import { startEstate, type Estate } from '../__testUtils__/startEstate';
import { RecipeRunner } from '../recipes';
import { registerDescribeAction, registerPlanAction } from '../registered';
import type { AnyTemplateAction } from '../registered/types';
import { createProvisioningActions, createRenderManifestsAction } from '.';
import { examples as createExamples } from './createMesh/examples';
import { examples as gatewayExamples } from './exposeGateway/examples';
import { examples as onboardExamples } from './onboardService/examples';
import { examples as renderExamples } from './renderManifests/examples';
import { examples as shiftExamples } from './shiftRoute/examples';

const OWNER = '111111111111';
const ARN = `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb/virtualService/yelb-ui`;

function component(name: string, annotations = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service', owner: 'team', lifecycle: 'production' },
  };
}

function inputOf({ example }: { example: string }) {
  const [step] = parse(example).steps;
  return { id: step.action, input: step.input };
}

const UI = {
  ...inputOf(onboardExamples.at(-1) ?? onboardExamples[0]).input,
  backends: [],
};

describe('actions for traffic', () => {
  let estate: Estate;
  let workspacePath: string;
  let actions: AnyTemplateAction[];
  const actionsRegistry = actionsRegistryServiceMock();

  beforeAll(async () => {
    estate = await startEstate();
    workspacePath = await mkdtemp(join(tmpdir(), 'crossmesh-'));
    const catalog = catalogServiceMock({
      entities: [
        component('redis-server'),
        component('yelb-ui', { [ANNOTATION_VIRTUAL_SERVICE_ARN]: ARN }),
        component('liar', {
          [ANNOTATION_VIRTUAL_SERVICE_ARN]: ARN.replace(OWNER, '222222222222'),
        }),
      ],
    });
    const runner = RecipeRunner.create({
      ...estate,
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      }),
      logger: mockServices.logger.mock(),
      permissions: mockServices.permissions(),
      settings: { allowExternalAccounts: true, budget: WriteBudget.create() },
    });
    actions = [
      ...createProvisioningActions({ runner, catalog }),
      createRenderManifestsAction({ runner, catalog }),
    ];
    registerPlanAction({ actionsRegistry, actions });
    registerDescribeAction({ actionsRegistry, actions });
    await run('app-mesh:mesh:create', inputOf(createExamples[0]).input);
    await run('app-mesh:service:onboard', UI);
  }, 30_000);

  afterAll(async () => {
    await estate?.stop();
    await rm(workspacePath, { recursive: true, force: true });
  });

  beforeEach(() => estate.sandbox.log.clear());

  async function run(id: string, input: object) {
    const outputs: Record<string, unknown> = {};
    await actions
      .find(action => action.id === id)
      ?.handler({
        input: { ...input },
        logger: mockServices.logger.mock(),
        task: { id: 'task' },
        workspacePath,
        checkpoint: async ({ fn }) => fn(),
        createTemporaryDirectory: async () => workspacePath,
        getInitiatorCredentials: async () => mockCredentials.user(),
        output: (name: string | number | symbol, value: unknown) => {
          outputs[String(name)] = value;
        },
      });
    return outputs;
  }

  const ask = async (name: string, input: object) => {
    const { output } = await actionsRegistry.invoke({
      id: `test:${name}`,
      input: { ...input },
      credentials: mockCredentials.user(),
    });
    return Object(output);
  };

  it('exposes a service that the catalog knows', async () => {
    const { input } = inputOf(gatewayExamples[0]);
    const routes = [{ name: 'ui', virtualService: 'component:yelb-ui' }];
    const outputs = await run('app-mesh:gateway:expose', { ...input, routes });
    expect(outputs).toEqual({
      virtualGatewayArn: `arn:aws:appmesh:us-west-2:${OWNER}:mesh/yelb/virtualGateway/yelb-gateway_yelb_frontend`,
      url: 'http://yelb-gateway-yelb.elb.us-west-2.sandbox.internal',
    });
  });

  it('renders into the workspace and nowhere else', async () => {
    const place = {
      accountId: OWNER,
      region: 'us-west-2',
      meshName: 'yelb',
    };
    const services = [{ ...UI, accountId: undefined }];
    const { paths } = await run('app-mesh:manifests:render', {
      ...place,
      mesh: { namespaces: ['yelb'] },
      services,
      targetPath: 'deploy',
    });
    expect(paths).toEqual([
      'deploy/frontend/cluster/namespace-yelb.yaml',
      'deploy/frontend/cluster/mesh-yelb.yaml',
      'deploy/frontend/yelb/service-yelb-ui.yaml',
      'deploy/frontend/yelb/virtualnode-yelb-ui.yaml',
      'deploy/frontend/yelb/virtualrouter-yelb-ui.yaml',
      'deploy/frontend/yelb/virtualservice-yelb-ui.yaml',
      'deploy/frontend/yelb/deployment-yelb-ui.yaml',
    ]);
    const file = join(
      workspacePath,
      'deploy/frontend/yelb/virtualservice-yelb-ui.yaml',
    );
    expect(parse(await readFile(file, 'utf8'))).toMatchObject({
      kind: 'VirtualService',
      spec: { awsName: 'yelb-ui' },
    });
    const failure = await run('app-mesh:manifests:render', {
      ...place,
      services,
      targetPath: '../outside',
    }).catch(error => error);
    expect(failure.name).toBe('NotAllowedError');
    expect(failure.stack).toBe(failure.message);
    await expect(run('app-mesh:manifests:render', place)).rejects.toThrow(
      'There is nothing to render',
    );
    expect(estate.writes()).toEqual([]);
  });

  it('takes the example of rendering', async () => {
    const { id, input } = inputOf(renderExamples[0]);
    // The consumer has not joined here, so only what is its own can be rendered.
    const { paths } = await run(id, { ...input, services: [] });
    expect(paths).toHaveLength(2);
  });

  it('tells what an action would do, by the very action', async () => {
    const { id, input } = inputOf(onboardExamples.at(-1) ?? onboardExamples[0]);
    const plan = await ask('plan', {
      action: id,
      input: {
        ...UI,
        timeout: { idle: { unit: 's', value: 60 } },
      },
    });
    expect(input.serviceName).toBe('yelb-ui');
    expect(plan).toMatchObject({ blocked: false, changes: 2 });
    expect(plan.summary).toMatch(
      /create the virtual node of yelb-ui +change: spec\.listeners\[0\]\.timeout/,
    );
    const shift = inputOf(shiftExamples[0]);
    const blocked = await ask('plan', { action: shift.id, input: shift.input });
    expect(blocked).toMatchObject({ blocked: true, changes: 0 });
    expect(estate.writes()).toEqual([]);
  });

  it('describes the actions', async () => {
    const all = await ask('describe', {});
    expect(all.actions.map(({ id }: { id: string }) => id)).toContain(
      'app-mesh:route:shift',
    );
    const one = await ask('describe', { action: 'app-mesh:route:shift' });
    expect(one.actions).toEqual([
      expect.objectContaining({
        input: expect.objectContaining({
          required: expect.arrayContaining(['to', 'steps']),
        }),
        examples: expect.arrayContaining([
          expect.objectContaining({
            example: expect.stringContaining('pauseSeconds'),
          }),
        ]),
      }),
    ]);
  });

  it.each([
    [
      'plan',
      { action: 'app-mesh:nothing', input: {} },
      'There is no action "app-mesh:nothing" to ask about; there are app-mesh:mesh:create',
    ],
    [
      'plan',
      { action: 'app-mesh:route:shift', input: { to: 1 } },
      'The input of app-mesh:route:shift is not as it takes it: to is not of a type(s) string; requires property "accountId"; requires',
    ],
    [
      'plan',
      {
        action: 'app-mesh:mesh:create',
        input: {
          accountId: OWNER,
          region: 'us-west-2',
          meshName: 'Yelb mesh',
          namespaces: [],
        },
      },
      'App Mesh or Kubernetes would refuse the mesh name "Yelb mesh"',
    ],
    [
      'plan',
      { action: 'app-mesh:mesh:create' },
      'Give the id of an action and its input, or steps with several of them.',
    ],
    [
      'plan',
      { action: 'app-mesh:mesh:create', input: {}, steps: [] },
      'Give the id of an action and its input, or steps with several of them.',
    ],
    ['describe', { action: 'x' }, 'There is no action "x"'],
  ])('%s refuses %j', async (name, input, message) => {
    await expect(ask(name, input)).rejects.toThrow(message);
  });

  it.each([
    [
      'app-mesh:gateway:expose',
      gatewayExamples[0],
      { accountId: '222222222222', meshOwner: OWNER },
      "App Mesh grants that to the mesh's owner only; put the gateway into account 111111111111",
    ],
    [
      'app-mesh:gateway:expose',
      gatewayExamples[0],
      { routes: [] },
      'has no routes',
    ],
    [
      'app-mesh:gateway:expose',
      gatewayExamples[0],
      { routes: [{ name: 'x', virtualService: 'component:liar' }] },
      'choose a service of the same mesh',
    ],
    [
      'app-mesh:gateway:expose',
      gatewayExamples[0],
      { component: 'component:default/nobody' },
      'The catalog has no component:default/nobody',
    ],
    [
      'app-mesh:route:shift',
      shiftExamples[0],
      { steps: [50, 10] },
      'let the steps rise',
    ],
    [
      'app-mesh:route:shift',
      shiftExamples[0],
      { accountId: OWNER, meshOwner: OWNER, serviceName: 'nobody' },
      'There is no VirtualRouter nobody in namespace yelb of cluster frontend',
    ],
  ])('%s refuses what cannot work', async (id, example, wrong, message) => {
    const failure = await run(id, {
      ...inputOf(example).input,
      ...wrong,
    }).catch(error => error);
    expect(failure.message).toContain(message);
    expect(failure.stack).toBe(failure.message);
    expect(estate.writes()).toEqual([]);
  });
});
